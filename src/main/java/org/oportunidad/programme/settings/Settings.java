package org.oportunidad.programme.settings;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Card;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.country.InstalledCountry;
import org.oportunidad.programme.country.Parameter;
import org.springframework.stereotype.Component;

/** The settings as the page shows them: what is in force, since when, and what was before. */
@Component
class Settings {

    private final InstalledCountry country;
    private final ParameterTable table;
    private final Accounts accounts;

    Settings(InstalledCountry country, ParameterTable table, Accounts accounts) {
        this.country = country;
        this.table = table;
        this.accounts = accounts;
    }

    SettingsPage all(Locale locale, List<Card> cards) {
        var changes = table.inForce().stream().collect(Collectors.toMap(ParameterChange::code, Function.identity()));
        var names = names(changes.values().stream().map(ParameterChange::setBy).toList());
        var groups = new LinkedHashMap<String, List<SettingsPage.Row>>();
        country.parameters()
                .forEach(parameter -> groups.computeIfAbsent(
                                "programme.settings.group." + parameter.group(), g -> new ArrayList<>())
                        .add(row(parameter, changes.get(parameter.code()), names)));
        return new SettingsPage(
                Locale.of("", country.code()).getDisplayCountry(locale),
                country.zones().getFirst().getId(),
                country.currency().getCurrencyCode(),
                country.weekend().stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .collect(Collectors.joining(" · ")),
                country.locales().stream()
                        .map(language -> language.getDisplayLanguage(language))
                        .collect(Collectors.joining(" · ")),
                groups.entrySet().stream()
                        .map(group -> new SettingsPage.Group(group.getKey(), group.getValue()))
                        .toList(),
                cards);
    }

    Optional<Parameter> parameter(String code) {
        return country.parameters().stream()
                .filter(parameter -> parameter.code().equals(code))
                .findFirst();
    }

    SettingPage one(Parameter parameter, @Nullable String value, String reason, Problems problems) {
        var history = table.history(parameter.code());
        var names = names(history.stream().map(ParameterChange::setBy).toList());
        var row = row(parameter, history.isEmpty() ? null : history.getFirst(), names);
        return new SettingPage(
                row,
                parameter.min(),
                parameter.max(),
                value == null ? Integer.toString(row.value()) : value,
                reason,
                problems,
                history.stream()
                        .map(change -> new SettingPage.Change(
                                change.value(), change.reason(), name(names, change.setBy()), change.setAt()))
                        .toList());
    }

    private static SettingsPage.Row row(
            Parameter parameter, @Nullable ParameterChange change, Map<AccountId, String> names) {
        return new SettingsPage.Row(
                parameter.code(),
                parameter.nameKey(),
                parameter.unitKey(),
                change == null || !parameter.allows(change.value()) ? parameter.defaultValue() : change.value(),
                parameter.defaultValue(),
                parameter.source(),
                change == null ? null : name(names, change.setBy()),
                change == null ? null : change.setAt());
    }

    private Map<AccountId, String> names(List<UUID> accountIds) {
        return accounts.staffNames(
                accountIds.stream().distinct().map(AccountId::new).toList());
    }

    private static String name(Map<AccountId, String> names, UUID account) {
        return names.getOrDefault(new AccountId(account), "—");
    }
}
