package vanishingpoint.view;

import java.util.Optional;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.i18n.Messages;

/** What a file will be, in plain words. */
final class StudioWords {

    private static final double MILLIMETRES = 25.4;
    private static final double LEGIBLE_POINTS = 5;

    private StudioWords() {}

    static String of(FigureOrder order, Messages messages) {
        PageSize size = order.format().size();
        String page = messages.text("studio.words.page", String.valueOf(size.pixelsWide()), String.valueOf(size.pixelsHigh()),
                PageSize.plain(NumberText.rounded(size.dpi(), 5)), whole(size.inchesWide() * MILLIMETRES),
                whole(size.inchesHigh() * MILLIMETRES));
        return order.sweep().map(sweep -> messages.text("studio.words.sweep", page, String.valueOf(sweep.framesSeen()),
                NumberText.brief(NumberText.rounded(sweep.framesSeen() * sweep.frameMillis() / 1000.0, 3)))).orElse(page);
    }

    /** What is wrong with a figure that nobody can read. */
    static Optional<String> tooSmall(FigureOrder order, Messages messages) {
        double points = Picture.fontPoints(order.picture(), order.format());
        return !order.kind().isDrawing() || points >= LEGIBLE_POINTS ? Optional.empty()
                : Optional.of(messages.text("studio.words.small", of(order, messages), NumberText.brief(NumberText.rounded(points, 2))));
    }

    /** Of a text its length. */
    static String of(String text, Messages messages) {
        return messages.text("studio.words.text", String.valueOf(text.lines().count()), whole(Math.max(1,
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length / 1000.0)));
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }
}
