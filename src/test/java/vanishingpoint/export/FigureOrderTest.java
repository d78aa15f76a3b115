package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Fields;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Parts;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Scheme;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

class FigureOrderTest {

    private static FigureOrder read(String json) {
        return FigureOrder.of(Fields.of("order", json));
    }

    private static <E> E one(List<E> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static FigureOrder any(Random random) {
        PageSize size = random.nextBoolean() ? PageSize.pixels(100 + random.nextInt(3000), 100 + random.nextInt(3000))
                : one(List.of(Preset.values()), random).size().withDpi(72 + random.nextInt(500));
        Parts parts = new Parts(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        Style style = new Style(one(List.of(Theme.values()), random), one(List.of(Scheme.values()), random),
                one(List.of(Language.values()), random));
        String picture = one(Picture.names(), random);
        OptionalDouble font = random.nextBoolean() || Picture.largestFont(picture, size) < 3 ? OptionalDouble.empty()
                : OptionalDouble.of(3);
        FileKind kind = one(List.of(FileKind.values()), random);
        NumberParameter moved = one(Sweep.parameters(), random);
        Optional<Sweep> sweep = kind.moves() ? Optional.of(new Sweep(moved, moved.range().min(), moved.range().max(),
                2 + random.nextInt(90), random.nextBoolean(), 20 + random.nextInt(500))) : Optional.empty();
        return new FigureOrder(picture, kind, new Format(size, font, style, parts, random.nextBoolean()), sweep);
    }

    @Test
    void ordersComeBackFromADocumentsText() {
        Random random = new Random(7);
        Document document = new Document(Recipe.DEFAULT, View.DEFAULT);
        for (int i = 0; i < 300; i++) {
            FigureOrder order = any(random);
            Fields fields = Fields.of("order", DocumentFile.toText(document, order.toTree()));
            assertEquals(order, FigureOrder.of(fields.object("figure")));
        }
    }

    @Test
    void tenThousandDamagedOrdersAreReadOrRefused() {
        Random random = new Random(11);
        Document document = new Document(Recipe.DEFAULT, View.DEFAULT);
        List<String> pieces = List.of("null", "-1", "1e999", "\"x\"", "{}", "[]", "true", "0", "9e9", "\"px\"", "[\"title\"]");
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = DocumentFile.toText(document, any(random).toTree());
            int from = text.indexOf("\"figure\"") + 9;
            int at = text.indexOf(": ", from + random.nextInt(text.length() - from - 20));
            int end = at < 0 ? text.length() : at + 2;
            while (end < text.length() && ",\n}".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String mutant = at < 0 ? text.substring(0, end / 2)
                    : text.substring(0, at + 2) + one(pieces, random) + text.substring(end);
            try {
                FigureOrder.of(Fields.of("order", mutant).object("figure"));
            } catch (BadInputException e) {
                refused++;
                assertEquals("order: ", e.getMessage().substring(0, 7));
            }
        }
        assertTrue(refused > 5000 && refused < 10_000, refused + " refused");
    }

    @Test
    void whatIsMissingIsAsUsual() {
        assertEquals(new FigureOrder("slope", FileKind.PNG, Format.DEFAULT), read("{\"picture\": \"slope\"}"));
        PageSize paper = read("{\"picture\": \"slope\", \"size\": {\"width\": 8.5, \"height\": 6, \"unit\": \"cm\"}}").format()
                .size();
        assertEquals(new PageSize(8.5, 6, PageSize.Unit.CENTIMETRE, 300), paper);
        assertEquals(1004, paper.pixelsWide());
        assertEquals(709, paper.pixelsHigh());
    }

    @ParameterizedTest
    @EnumSource
    void presetsHaveRoomForTheirLettersInEveryPicture(Preset preset) {
        for (String picture : Picture.names()) {
            FigureOrder order = read("{\"picture\": \"" + picture + "\", \"preset\": \"" + preset.key() + "\"}");
            assertEquals(preset.size(), order.format().size());
            assertEquals(preset.fontPoints().isPresent(), order.format().fontPoints().isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{} | order: picture is missing; allowed: one of rnn-gain",
        "{'picture': 'rnn'} | order: picture is \"rnn\"; allowed: one of rnn-gain",
        "{'picture': 'slope', 'kind': 'bmp'} | order: kind is \"bmp\"; allowed: one of png, svg, pdf, csv, markdown, latex, gif, frames",
        "{'picture': 'slope', 'sizes': 1} | order: sizes is an unknown field; did you mean size?",
        "{'picture': 'slope', 'size': {'width': 8.5, 'height': 0.1, 'unit': 'cm'}} | order: size.height is 0.1 cm; allowed: 2 to 200 cm",
        "{'picture': 'slope', 'size': {'width': 0.5, 'height': 100}} | order: size.width is 0.5 px; allowed: whole numbers from 64 to 40000 px",
        "{'picture': 'slope', 'size': {'width': 200, 'height': 200, 'unit': 'in', 'dpi': 2400}} | order: size.width is 200 in; allowed: 0.8 to 80 in",
        "{'picture': 'slope', 'size': {'width': 20, 'height': 20, 'unit': 'in', 'dpi': 2400}} | order: size.size is 48000 × 48000 pixels; allowed: 100 million pixels at most",
        "{'picture': 'slope', 'size': {'width': 20, 'height': 20, 'unit': 'in', 'dpi': 1}} | order: size.dpi is 1; allowed: 24 to 2400",
        "{'picture': 'slope', 'font_size': 1} | order: font_size is 1; allowed: 3 to 200 points",
        "{'picture': 'slope', 'preset': 'column', 'font_size': 40} | order: font_size is 40.0 points; allowed: up to",
        "{'picture': 'slope', 'without': ['chart']} | order: without[0] is chart; allowed: one of title, caption, legend, margins",
        "{'picture': 'slope', 'kind': 'gif'} | order: sweep is missing; allowed: one, for kind gif",
        "{'picture': 'slope', 'sweep': {'parameter': 'W_h', 'from': 0, 'to': 2, 'frames': 5}} | order: sweep is there; allowed: none, for kind png",
        "{'picture': 'slope', 'kind': 'gif', 'sweep': {'parameter': 'seed', 'from': 0, 'to': 2, 'frames': 5}} | order: sweep.parameter is \"seed\"; allowed: one of W_h, T",
        "{'picture': 'slope', 'kind': 'gif', 'sweep': {'parameter': 'W_h', 'from': 0, 'to': 99, 'frames': 5}} | order: sweep.to is 99.0; allowed: a number from -10 to 20",
        "{'picture': 'slope', 'kind': 'gif', 'sweep': {'parameter': 'T', 'from': 1.5, 'to': 9, 'frames': 5}} | order: sweep.from is 1.5; allowed: a whole number from 1 to 2000",
        "{'picture': 'slope', 'kind': 'gif', 'sweep': {'parameter': 'W_h', 'from': 0, 'to': 2, 'frames': 1}} | order: sweep.frames is 1; allowed: a whole number from 2 to 500",
        "{'picture': 'slope', 'transparent': 1} | order: transparent is 1; allowed: true or false",
        "{'picture': 'slope', 'language': 'de'} | order: language is \"de\"; allowed: one of en, zh"})
    void whatCannotBeIsRefusedByName(String json, String complaint) {
        String message = assertThrows(BadInputException.class, () -> read(json.replace('\'', '"'))).getMessage();
        assertEquals(complaint, message.substring(0, Math.min(message.length(), complaint.length())));
    }

    @Test
    void aSweepMeetsBothEndsAndStaysWholeWhereItMust() {
        Sweep weights = read("{\"picture\": \"slope\", \"kind\": \"gif\", \"sweep\": {\"parameter\": \"W_h\", \"from\": 0.5, "
                + "\"to\": 2, \"frames\": 31}}").sweep().orElseThrow();
        assertEquals(31, weights.values().size());
        assertEquals(0.5, weights.values().get(0));
        assertEquals(0.55, weights.values().get(1), 1e-15);
        assertEquals(2, weights.values().get(30));
        Sweep lengths = new Sweep(vanishingpoint.experiment.Parameters.T, 10, 15, 4, false, 50);
        assertEquals(List.of(10.0, 12.0, 13.0, 15.0), lengths.values());
    }
}
