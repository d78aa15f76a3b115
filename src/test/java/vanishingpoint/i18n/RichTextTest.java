package vanishingpoint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    /** Texts are put into other texts as markup: whatever stood below or above the line stays there, all of it. */
    @ParameterizedTest
    @ValueSource(strings = {"σ_{16} 10^{−6.2}", "W_h", "a\\_b\\^c \\\\d", "log_{10}‖∂h_t/∂h_k‖_2", ""})
    void markupIsReadBackAsTheSameText(String markup) {
        RichText text = RichText.parse(markup);
        assertEquals(text, RichText.parse(text.markup()));
    }
}
