import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least that Quarkus can do over HTTP, built with the platform and the packaging of this project. */
final class Bare {
    private static final Duration TO_BUILD = Duration.ofMinutes(10);
    private static final Pattern PLATFORM = Pattern.compile("<quarkus\\.version>([^<]+)<");
    private static final Pattern PACKAGING = Pattern.compile("<quarkus\\.package\\.jar\\.type>([^<]+)<");
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bare</groupId><artifactId>bare</artifactId><version>1</version>
              <properties><maven.compiler.release>21</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <quarkus.package.jar.type>%2$s</quarkus.package.jar.type></properties>
              <dependencyManagement><dependencies><dependency>
                <groupId>io.quarkus.platform</groupId><artifactId>quarkus-bom</artifactId><version>%1$s</version><type>pom</type><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
              <dependencies><dependency><groupId>io.quarkus</groupId><artifactId>quarkus-rest</artifactId></dependency></dependencies>
              <build><plugins><plugin>
                <groupId>io.quarkus.platform</groupId><artifactId>quarkus-maven-plugin</artifactId><version>%1$s</version><extensions>true</extensions>
                <executions><execution><goals><goal>build</goal><goal>generate-code</goal></goals></execution></executions>
              </plugin></plugins></build>
            </project>
            """;
    private static final String RESOURCE = """
            package bare;
            @jakarta.ws.rs.Path("/")
            public class Hello {
                @jakarta.ws.rs.GET
                public String hello() {
                    return "hello";
                }
            }
            """;

    private Bare() {}

    /** Answers its jar. */
    static Path build(Path root, Path logs) throws IOException {
        Path folder = logs.resolve("bare");
        String project = Files.readString(root.resolve("pom.xml"));
        Path java = Files.createDirectories(folder.resolve("src/main/java/bare"));
        Files.writeString(folder.resolve("pom.xml"), POM.formatted(named(project, PLATFORM), named(project, PACKAGING)));
        Files.writeString(java.resolve("Hello.java"), RESOURCE);
        int code = Program.start("bare-build", logs, Map.of("HOME", System.getenv("HOME"), "JAVA_HOME", System.getProperty("java.home")),
                List.of(root.resolve("mvnw").toString(), "--batch-mode", "-q", "-f", folder.resolve("pom.xml").toString(), "package"))
                .await(TO_BUILD);
        if (code != 0) {
            throw new IOException("the bare application could not be built, see its log");
        }
        return folder.resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static String named(String project, Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(project);
        if (!matcher.find()) {
            throw new IOException("pom.xml names nothing like " + pattern);
        }
        return matcher.group(1);
    }
}
