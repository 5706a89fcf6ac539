package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The machine's own Chromium, without a window. Where there is none the test says so; with the environment's word that is a failure. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    static Browser open(int port, int width, int height) throws IOException {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!installed && "required".equals(System.getenv("TRUCBAN_TEST_BROWSER"))) {
            fail("TRUCBAN_TEST_BROWSER=required, but " + CHROMIUM + " and " + DRIVER + " are not both installed");
        }
        assumeTrue(installed, "SKIPPED: NO BROWSER. Install chromium and chromium-driver to run the browser tests");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1500,1000",
                "--user-data-dir=" + Files.createTempDirectory("trucban-chromium"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        return new Browser(driver, "http://localhost:" + port);
    }

    ChromeDriver go(String path) {
        driver.get(base + path);
        return driver;
    }

    /** Waits until a page that is whole shows it, without loading it again. */
    WebElement shows(ExpectedCondition<WebElement> what) {
        return new WebDriverWait(driver, Duration.ofSeconds(30)).until(page -> isWhole() ? what.apply(page) : null);
    }

    /** Waits until another page than this one is there, and whole. */
    void leaves(String path) {
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .until(page ->
                        isWhole() && !URI.create(page.getCurrentUrl()).getPath().equals(path));
    }

    /** False while the browser still reads it: what stands further down is not there yet. */
    private boolean isWhole() {
        return "complete".equals(driver.executeScript("return document.readyState"));
    }

    /** Keeps a picture under target/, for people to look at. */
    void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The same of the page down to its end. */
    void wholePage(String name) throws IOException {
        Object taken = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) taken));
    }

    /** Runs a script on the page, for what a keyboard does differently on each machine. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** What a script of the page answers. */
    @SuppressWarnings("unchecked")
    <T> T ask(String script) {
        return (T) driver.executeScript(script);
    }

    /** True where a phone would have to scroll sideways. */
    boolean overflows() {
        return (Boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
