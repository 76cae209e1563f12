package org.oportunidad.kit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One Chromium for the whole test run; each test opens windows of its own, which share no cookie. */
public final class Chromium {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable");
    private static final List<String> SWITCHES = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            // a microphone that hums, and that a page may use if its policy lets it ask
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");
    private static final Playwright PLAYWRIGHT = start();
    private static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private Chromium() {}

    /** How a window looks: its width, its colours, whether scripts run. */
    public record Look(int width, boolean dark, boolean scripts) {

        public static final Look PHONE = new Look(360, false, true);
        public static final Look DESK = new Look(1280, false, true);

        public Look withoutScripts() {
            return new Look(width, dark, false);
        }
    }

    /** A window on the program that listens on this port; close it. */
    public static BrowserContext window(int port, Look look) {
        return plainly(() -> CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(look.width(), 800)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.scripts())
                .setLocale("es-CL")));
    }

    /** What is open now, in all windows. */
    static List<Page> pages() {
        return CHROMIUM.contexts().stream()
                .flatMap(window -> window.pages().stream())
                .toList();
    }

    /** Waits until the page has asked for everything it wants. */
    public static void settle(Page page) {
        plainly(() -> {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return page;
        });
    }

    /** Playwright writes its own words in the default locale's small letters; in Turkish, light becomes lıght. */
    private static <T> T plainly(Supplier<T> call) {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return call.get();
        } finally {
            Locale.setDefault(usual);
        }
    }

    public static BrowserContext phone(int port) {
        return window(port, Look.PHONE);
    }

    public static BrowserContext desk(int port) {
        return window(port, Look.DESK);
    }

    /**
     * A phone that keeps what it kept when its browser is killed: everything lies in that folder. Open it again with the same
     * folder.
     */
    public static BrowserContext lasting(int port, Path folder, boolean offline) {
        return plainly(() -> PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program())
                                .setChromiumSandbox(false)
                                .setArgs(SWITCHES)
                                .setBaseURL("http://localhost:" + port)
                                .setViewportSize(Look.PHONE.width(), 800)
                                .setOffline(offline)
                                .setLocale("es-CL")));
    }

    /** Ends the browser of that folder at once, as a phone does that runs out of battery. */
    public static void kill(Path folder) {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("--user-data-dir=" + folder))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static Path program() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium is needed for the browser tests: apt-get install chromium"));
    }

    private static Playwright start() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static com.microsoft.playwright.Browser launch() {
        var browser = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setChromiumSandbox(false)
                        .setArgs(SWITCHES));
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return browser;
    }
}
