package vanishingpoint;

/** Entry point. No {@code Application} subclass, so that the class path is enough to start JavaFX. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("Vanishing Point");
    }
}
