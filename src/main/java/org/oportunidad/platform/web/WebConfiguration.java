package org.oportunidad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** The parts of Spring MVC that this house replaces. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Spring would decide by the request's header alone; the language filter has decided already. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return LanguageOfRequest.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("The language filter decides");
            }
        };
    }

    /** Flash attributes would touch the session on every request. */
    @Bean
    FlashMapManager flashMapManager() {
        return new FlashMapManager() {
            @Override
            public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void saveOutputFlashMap(
                    FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
                // nothing is carried from request to request
            }
        };
    }

    /**
     * Forms are records, made whole: Spring would look for setters too, and take our fields {@code _csrf} and {@code _key}
     * for its own marks, at the price of exceptions that it throws and catches in every POST.
     */
    @Bean
    SmartInitializingSingleton formsAreRecords(
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter) {
        return () -> {
            var usual = Objects.requireNonNull(adapter.getWebBindingInitializer());
            adapter.setWebBindingInitializer(binder -> {
                usual.initBinder(binder);
                binder.setFieldMarkerPrefix(null);
                binder.setFieldDefaultPrefix(null);
                binder.setDeclarativeBinding(true);
            });
        };
    }
}
