package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Two programs at once, and what is left when one of them is killed. */
class SessionFolderTest {

    @TempDir
    Path folder;

    private Process other;

    /** A program that keeps a session with this many units and stays until it is killed. */
    static final class Other {
        public static void main(String[] arguments) throws IOException {
            SessionFolder folder = new SessionFolder(Path.of(arguments[0]));
            folder.session();
            folder.keep(session(arguments[1]), text(Integer.parseInt(arguments[2])));
            System.out.println("kept");
            System.in.read();
        }
    }

    private static Session session(String file) {
        Session first = Session.FIRST;
        return new Session(first.look(), first.place(), first.panel(),
                new Session.Files(Optional.of(Path.of(file)), Optional.empty()));
    }

    private static Document document(int units) {
        return new Document(Recipe.DEFAULT.with(Parameters.N, (double) units), View.DEFAULT);
    }

    private static String text(int units) {
        return DocumentFile.toText(document(units));
    }

    private void start(String file, int units) throws IOException {
        other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Other.class.getName(),
                folder.toString(), file, String.valueOf(units)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals("kept", new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))
                .readLine());
    }

    @AfterEach
    void kill() throws InterruptedException {
        if (other != null) {
            other.destroyForcibly().waitFor();
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".lock")).sorted().toList();
        }
    }

    @Test
    void whatAKilledProgramKeptIsFoundByTheNext() throws IOException, InterruptedException {
        start("/a.vp.json", 8);
        kill();
        SessionFolder next = new SessionFolder(folder);
        assertEquals(Optional.of(Path.of("/a.vp.json")), next.session().orElseThrow().files().document());
        assertEquals(document(8), next.document().orElseThrow().document());
    }

    @Test
    void twoAtOnceHaveAPlaceEach() throws IOException {
        start("/a.vp.json", 8);
        SessionFolder second = new SessionFolder(folder);
        assertEquals(Optional.empty(), second.session().orElseThrow().files().document(), "the look, but not the file");
        assertTrue(second.document().isEmpty());
        second.keep(session("/b.vp.json"), text(9));
        assertEquals(List.of("session-2.properties", "session-2.vp.json", "session.properties", "session.vp.json"), files());
        second.close(session("/b.vp.json"), text(9));
        assertEquals(List.of("session.properties", "session.vp.json"), files(), "closed, it leaves nothing");
    }

    @Test
    void whatTheSecondLeftWhenItWasKilledIsFoundThoughTheFirstWasClosed() throws IOException, InterruptedException {
        SessionFolder first = new SessionFolder(folder);
        first.session();
        start("/b.vp.json", 9);
        kill();
        first.close(session("/a.vp.json"), text(7));
        SessionFolder next = new SessionFolder(folder);
        assertEquals(document(9), next.document().orElseThrow().document());
        next.close(session("/b.vp.json"), text(9));
        assertFalse(files().contains("session-2.vp.json"));
        assertEquals(document(7), new SessionFolder(folder).document().orElseThrow().document(), "then comes the first one's");
    }

    @Test
    void onlyAPlaceThatIsTakenHasAFileToLock() throws IOException {
        start("/a.vp.json", 8);
        assertEquals(List.of("session.lock"), locks());
        new SessionFolder(folder).session();
        assertEquals(List.of("session-2.lock", "session.lock"), locks());
    }

    private List<String> locks() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".lock")).sorted().toList();
        }
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoSession() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        SessionFolder none = new SessionFolder(file);
        assertTrue(none.session().isEmpty());
        assertTrue(none.document().isEmpty());
    }
}
