package vanishingpoint.view;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.SleepRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that goes on when the window has answered: after each step it waits for a whole pulse, where {@link FxRobot} sleeps
 * for 50 ms, which is long on an idle machine and may be short of a pulse on a busy one.
 */
abstract class WindowRobot extends FxRobot {

    private final KeyboardRobot keyboard;
    private final MouseRobot mouse;
    private final MoveRobot move;
    private final ClickRobot click;
    private final DragRobot drag;
    private final TypeRobot type;

    WindowRobot() {
        BaseRobot base = robotContext().getBaseRobot();
        SleepRobot awake = new Awake();
        keyboard = new Keyboard(base);
        mouse = new Mouse(base);
        move = new MoveRobotImpl(base, mouse, awake);
        click = new ClickRobotImpl(mouse, move, awake);
        drag = new DragRobotImpl(mouse, move);
        type = new TypeRobotImpl(keyboard, awake);
    }

    /** Until what was sent has been handled, laid out and drawn. */
    static void settle() {
        CountDownLatch settled = new CountDownLatch(1);
        Platform.runLater(() -> Platform.runLater(() -> new AnimationTimer() {
            private int begun;

            @Override
            public void handle(long now) {
                if (++begun == 2) {
                    stop();
                    Platform.runLater(settled::countDown);
                }
            }
        }.start()));
        try {
            settled.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final FxRobot interact(Runnable step) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
        settle();
        return this;
    }

    @Override
    public final FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public final FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public final FxRobot push(KeyCode... keys) {
        type.push(keys);
        return this;
    }

    @Override
    public final FxRobot type(KeyCode... keys) {
        type.type(keys);
        return this;
    }

    @Override
    public final FxRobot type(KeyCode key, int times) {
        type.type(key, times);
        return this;
    }

    @Override
    public final FxRobot write(String text) {
        for (char letter : text.toCharArray()) {
            robotContext().getBaseRobot().typeKeyboard(window(Window::isFocused).getScene(), KeyCode.UNDEFINED,
                    String.valueOf(letter));
            settle();
        }
        return this;
    }

    @Override
    public final FxRobot moveTo(PointQuery place, Motion motion) {
        move.moveTo(place, motion);
        return this;
    }

    @Override
    public final FxRobot moveBy(double x, double y, Motion motion) {
        move.moveBy(x, y, motion);
        return this;
    }

    @Override
    public final FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        click.clickOn(place, motion, buttons);
        return this;
    }

    @Override
    public final FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        click.doubleClickOn(place, motion, buttons);
        return this;
    }

    @Override
    public final FxRobot drag(PointQuery place, MouseButton... buttons) {
        drag.drag(place, buttons);
        return this;
    }

    @Override
    public final FxRobot dropTo(PointQuery place) {
        drag.dropTo(place);
        return this;
    }

    @Override
    public final FxRobot drop() {
        drag.drop();
        return this;
    }

    private static final class Keyboard extends KeyboardRobotImpl {

        Keyboard(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(KeyCode... keys) {
            for (KeyCode key : keys) {
                pressNoWait(key);
                settle();
            }
        }

        @Override
        public void release(KeyCode... keys) {
            for (KeyCode key : keys.length == 0 ? getPressedKeys().toArray(KeyCode[]::new) : keys) {
                releaseNoWait(key);
                settle();
            }
        }
    }

    private static final class Mouse extends MouseRobotImpl {

        Mouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            settle();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            settle();
        }
    }

    /** Steps wait for the window, not for a time. */
    private static final class Awake extends SleepRobotImpl {

        @Override
        public void sleep(long milliseconds) {
        }
    }
}
