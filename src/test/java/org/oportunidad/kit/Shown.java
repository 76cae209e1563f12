package org.oportunidad.kit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A test that fails in the browser also says what its open pages showed, so that its report is enough to understand it. */
class Shown implements TestExecutionExceptionHandler {

    private static final int MOST = 600;

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Chromium.pages().forEach(page -> failure.addSuppressed(new AssertionError(words(page))));
        throw failure;
    }

    private static String words(Page page) {
        try {
            var text = String.valueOf(page.evaluate("() => document.body.innerText"));
            return page.url() + " showed: " + text.substring(0, Math.min(MOST, text.length()));
        } catch (PlaywrightException e) {
            return page.url() + " cannot be read: " + e.getMessage();
        }
    }
}
