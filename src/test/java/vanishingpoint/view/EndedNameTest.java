package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedNameTest {

    @TempDir
    Path folder;

    private final List<String> proposals = new ArrayList<>();

    private Optional<Path> answered(String typed, String... endings) {
        return new EndedName(proposed -> {
            proposals.add(proposed);
            return Optional.of(folder.resolve(proposals.size() > 1 ? proposed : typed));
        }).file("proposed", List.of(endings));
    }

    @ParameterizedTest
    @CsvSource({"a, .png, a.png", "anim.gif, .png, anim.gif.png", "fig1.2, .svg, fig1.2.svg", "a.PNG, .png, a.PNG", "frames.v2, '', frames.v2",
        "b.json, .vp.json, b.json", "b, .vp.json, b.vp.json", "w.npz, .py, w.npz.py"})
    void aNameEndsInWhatIsWritten(String typed, String ending, String written) {
        String[] endings = ending.equals(".vp.json") ? new String[] {ending, ".json"} : new String[] {ending};
        assertEquals(Optional.of(folder.resolve(written)), answered(typed, endings));
        assertEquals(List.of("proposed"), proposals);
    }

    @Test
    void whatStandsThereUnderTheWholeNameIsAskedAbout() throws IOException {
        Files.writeString(folder.resolve("a.png"), "mine");
        assertEquals(Optional.of(folder.resolve("a.png")), answered("a", ".png"));
        assertEquals(List.of("proposed", "a.png"), proposals, "the second question asks about writing over it");
        assertEquals(Optional.empty(), new EndedName(proposed -> proposed.equals("b") ? Optional.of(folder.resolve("a"))
                : Optional.empty()).file("b", List.of(".png")));
    }
}
