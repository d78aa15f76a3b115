package vanishingpoint.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The documents last used, as entries of the file menu. */
final class RecentMenu extends Menu {

    private static final int LONGEST = 48; // letters of a folder's name

    private final RecentFiles files;
    private final Consumer<Path> chosen;

    /** @param chosen told of the file that the user picks */
    RecentMenu(Texts texts, RecentFiles files, Consumer<Path> chosen) {
        this.files = files;
        this.chosen = chosen;
        texts.put("top.recent", this);
        setId("recent");
        refresh();
    }

    /** Before it is seen: another window may have opened something since. */
    void refresh() {
        List<Path> all = files.all();
        getItems().setAll(all.stream().map(this::item).toList());
        setDisable(all.isEmpty());
    }

    private MenuItem item(Path file) {
        String folder = String.valueOf(file.getParent());
        MenuItem item = new MenuItem(file.getFileName() + " — " + (folder.length() <= LONGEST ? folder
                : "…" + folder.substring(folder.length() - LONGEST)));
        item.setMnemonicParsing(false); // underscores in names are no mnemonics
        item.setOnAction(event -> chosen.accept(file));
        return item;
    }
}
