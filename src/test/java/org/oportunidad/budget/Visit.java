package org.oportunidad.budget;

import org.oportunidad.kit.Browser;

/** One look at a page: the route it stands for, who looks, where, and what the answer must be to be the page itself. */
record Visit(String pattern, Browser browser, String path, int status) {

    @Override
    public String toString() {
        return pattern;
    }
}
