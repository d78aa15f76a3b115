package vanishingpoint.view;

import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** How the window looks, speaks and moves, switched live. */
public final class Appearance {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Language> language =
            new SimpleObjectProperty<>(this, "language", Language.ENGLISH);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final Texts texts = new Texts(language);
    private final ObservableList<String> styleSheets = FXCollections.observableArrayList();

    public Appearance() {
        theme.subscribe(now -> {
            Application.setUserAgentStylesheet(StyleSheets.ofControls(now));
            styleSheets.setAll(StyleSheets.of(now));
        });
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    /** Whether nothing is to move that the user does not move. */
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    public Texts texts() {
        return texts;
    }

    /** The style sheets that every scene of the program has. */
    ObservableList<String> styleSheets() {
        return styleSheets;
    }

    void switchTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    void switchLanguage() {
        language.set(language.get() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH);
    }
}
