package vanishingpoint.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vanishingpoint.experiment.Fields;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Parts;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Scheme;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** Orders as JSON (docs/model.md, "Files"). */
final class FigureJson {

    private static final List<String> PARTS = List.of("title", "caption", "legend", "margins");

    private FigureJson() {}

    static Map<String, Object> tree(FigureOrder order) {
        Format format = order.format();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("picture", order.picture());
        tree.put("kind", order.kind().key());
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("width", format.size().width());
        size.put("height", format.size().height());
        size.put("unit", format.size().unit().key());
        size.put("dpi", format.size().dpi());
        tree.put("size", size);
        format.fontPoints().ifPresent(points -> tree.put("font_size", points));
        tree.put("theme", format.style().theme().key());
        tree.put("palette", format.style().scheme().key());
        tree.put("language", format.style().language().key());
        tree.put("without", without(format.parts()));
        tree.put("transparent", format.transparent());
        order.sweep().ifPresent(sweep -> tree.put("sweep", tree(sweep)));
        return tree;
    }

    private static List<String> without(Parts parts) {
        List<Boolean> there = List.of(parts.title(), parts.caption(), parts.legend(), parts.margins());
        List<String> without = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            if (!there.get(i)) {
                without.add(PARTS.get(i));
            }
        }
        return without;
    }

    private static Map<String, Object> tree(Sweep sweep) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("parameter", sweep.parameter().key());
        tree.put("from", sweep.from());
        tree.put("to", sweep.to());
        tree.put("frames", sweep.frames());
        tree.put("ping_pong", sweep.pingPong());
        tree.put("frame_millis", sweep.frameMillis());
        return tree;
    }

    static FigureOrder read(Fields fields) {
        fields.allowOnly(List.of("picture", "kind", "preset", "size", "font_size", "theme", "palette", "language", "without",
                "transparent", "sweep"));
        String pictures = "one of " + String.join(", ", Picture.names());
        String picture = fields.text("picture", pictures);
        if (!Picture.names().contains(picture)) {
            throw fields.bad("picture", pictures);
        }
        FileKind kind = fields.has("kind") ? fields.choice("kind", Arrays.asList(FileKind.values())) : FileKind.PNG;
        Optional<Sweep> sweep = fields.has("sweep") ? Optional.of(sweep(fields.object("sweep"))) : Optional.empty();
        Format format = format(picture, fields);
        try {
            return new FigureOrder(picture, kind, format, sweep);
        } catch (InvalidValueException e) {
            throw fields.bad(e.field(), e.value(), e.allowed());
        }
    }

    private static Format format(String picture, Fields fields) {
        Style style = new Style(choice(fields, "theme", Theme.values(), Theme.LIGHT),
                choice(fields, "palette", Scheme.values(), Scheme.OKABE_ITO), language(fields));
        Format format = fields.has("preset") ? Picture.fitting(picture, choice(fields, "preset", Preset.values(), Preset.SLIDE),
                style) : new Format(Format.DEFAULT.size(), style);
        if (fields.has("size")) {
            format = format.withSize(size(fields.object("size")));
        }
        if (fields.has("font_size")) {
            format = withFont(format, fields);
        }
        return format.withParts(parts(fields)).withTransparent(fields.has("transparent") && fields.flag("transparent"));
    }

    private static Format withFont(Format format, Fields fields) {
        String allowed = "a number of points, or null where letters grow with the figure";
        try {
            return format.withFontPoints(fields.isNull("font_size") ? OptionalDouble.empty()
                    : OptionalDouble.of(fields.number("font_size", allowed)));
        } catch (InvalidValueException e) {
            throw fields.bad("font_size", e.allowed());
        }
    }

    private static PageSize size(Fields fields) {
        fields.allowOnly(List.of("width", "height", "unit", "dpi"));
        PageSize.Unit unit = choice(fields, "unit", PageSize.Unit.values(), PageSize.Unit.PIXEL);
        String lengths = "a number from " + unit.shortest() + " to " + unit.longest();
        double dpi = fields.has("dpi") ? fields.number("dpi", "a number of pixels an inch")
                : unit == PageSize.Unit.PIXEL ? PageSize.SCREEN_DPI : Preset.COLUMN.size().dpi();
        try {
            return new PageSize(fields.number("width", lengths), fields.number("height", lengths), unit, dpi);
        } catch (InvalidValueException e) {
            throw fields.bad(e.field(), e.value(), e.allowed());
        }
    }

    private static Parts parts(Fields fields) {
        List<?> without = fields.has("without") ? fields.list("without", "a list of parts to leave out") : List.of();
        for (int i = 0; i < without.size(); i++) {
            if (!PARTS.contains(without.get(i))) {
                throw fields.bad("without[" + i + "]", String.valueOf(without.get(i)), "one of " + String.join(", ", PARTS));
            }
        }
        return new Parts(!without.contains("title"), !without.contains("caption"), !without.contains("legend"),
                !without.contains("margins"));
    }

    private static Sweep sweep(Fields fields) {
        fields.allowOnly(List.of("parameter", "from", "to", "frames", "ping_pong", "frame_millis"));
        List<NumberParameter> known = Sweep.parameters();
        String keys = "one of " + String.join(", ", known.stream().map(NumberParameter::key).toList());
        String key = fields.text("parameter", keys);
        NumberParameter parameter = known.stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> fields.bad("parameter", keys));
        String frames = "a whole number from 2 to " + Sweep.MOST_FRAMES;
        try {
            return new Sweep(parameter, fields.number("from", parameter.range().allowed()),
                    fields.number("to", parameter.range().allowed()), whole(fields, "frames", frames),
                    fields.has("ping_pong") && fields.flag("ping_pong"), fields.has("frame_millis")
                            ? whole(fields, "frame_millis", "a whole number of milliseconds") : Sweep.USUAL_MILLIS);
        } catch (InvalidValueException e) {
            throw fields.bad(e.field(), e.value(), e.allowed());
        }
    }

    private static int whole(Fields fields, String name, String allowed) {
        long value = fields.whole(name, allowed);
        if (value != (int) value) {
            throw fields.bad(name, allowed);
        }
        return (int) value;
    }

    private static Language language(Fields fields) {
        List<String> keys = Arrays.stream(Language.values()).map(Language::key).toList();
        String allowed = "one of " + String.join(", ", keys);
        if (!fields.has("language")) {
            return Language.ENGLISH;
        }
        int index = keys.indexOf(fields.text("language", allowed));
        if (index < 0) {
            throw fields.bad("language", allowed);
        }
        return Language.values()[index];
    }

    private static <E extends Enum<E> & Keyed> E choice(Fields fields, String name, E[] choices,
            E usual) {
        return fields.has(name) ? fields.choice(name, Arrays.asList(choices)) : usual;
    }
}
