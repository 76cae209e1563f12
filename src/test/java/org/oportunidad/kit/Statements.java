package org.oportunidad.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the SQL that a piece of a test runs on its own thread, for statement budgets and for GETs that may not write. */
@TestComponent
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();
    private static final ThreadLocal<Integer> FAILS_IN = new ThreadLocal<>();

    /** What a piece of a test answered and the statements that it ran. */
    public record Recorded<T>(T answer, List<String> sql) {

        public List<String> writes() {
            return sql.stream().filter(Statements::writes).toList();
        }
    }

    public static <T> Recorded<T> during(Supplier<T> piece) {
        var sql = new ArrayList<String>();
        SEEN.set(sql);
        try {
            return new Recorded<>(piece.get(), sql);
        } finally {
            SEEN.remove();
        }
    }

    /**
     * Runs a piece whose n-th statement fails as the worst of drivers would: with everything that was given to it in its
     * message. False when the piece ended before.
     */
    public static boolean failing(int nth, Runnable piece) {
        FAILS_IN.set(nth);
        try {
            piece.run();
            return FAILS_IN.get() <= 0;
        } finally {
            FAILS_IN.remove();
        }
    }

    private static boolean writes(String sql) {
        var start = sql.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("insert")
                || start.startsWith("update")
                || start.startsWith("delete")
                || (start.startsWith("with")
                        && start.matches("(?s).*\\b(insert into|update \\w+\\.|delete from)\\b.*"));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var left = FAILS_IN.get();
        if (left != null) {
            FAILS_IN.set(left - 1);
            if (left == 1) {
                throw new IllegalStateException("planted failure of " + given(queries));
            }
        }
    }

    private static String given(List<QueryInfo> queries) {
        return queries.stream()
                .flatMap(query -> query.getParametersList().stream())
                .flatMap(List::stream)
                .map(parameter -> String.valueOf(parameter.getArgs()[1]))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var seen = SEEN.get();
        if (seen != null) {
            queries.forEach(query -> seen.add(query.getQuery()));
        }
    }
}
