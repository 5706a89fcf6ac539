package vn.trucban.bot.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vn.trucban.bot.adapter.simulator.Line;
import vn.trucban.bot.adapter.simulator.SimulatedPhone;
import vn.trucban.bot.adapter.simulator.Simulator;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.content.messages.Messages;

/** The phones of the play, and the terminal that shows what happens on them. */
final class Theatre {
    private final Simulator simulator;
    private final Messages messages;
    private final PrintStream out;
    private final Duration patience;
    private final Semaphore movement = new Semaphore(0);
    private final Map<String, Line> newest = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    Theatre(Simulator simulator, Messages messages, PrintStream out, Duration patience) {
        this.simulator = simulator;
        this.messages = messages;
        this.out = out;
        this.patience = patience;
        simulator.watch(this::shown);
    }

    private synchronized void shown(Line line) {
        if (line.mine()) {
            spoken(line.phone(), line.text());
        } else {
            newest.put(line.phone(), line);
            answers.merge(line.phone(), 1, Integer::sum);
            out.println(messages.text(
                    "demo.answered",
                    Map.of(
                            "who", messages.text("demo.person." + line.phone()),
                            "text", line.text().replace("\n", "\n        "))));
            if (!line.buttons().isEmpty()) {
                out.println("        ["
                        + String.join(
                                "] [",
                                line.buttons().stream().map(Line.Tap::label).toList()) + "]");
            }
        }
        movement.release();
    }

    private synchronized void spoken(String phone, String text) {
        out.println(messages.text("demo.line", Map.of("who", messages.text("demo.person." + phone), "text", text)));
    }

    Phone phone(SimulatedPhone phone) {
        return new Phone(phone);
    }

    void head(String key) {
        out.println();
        out.println(messages.text(key));
    }

    void say(String key, Map<String, ?> values) {
        out.println(messages.text(key, values));
    }

    void quote(String text) {
        text.lines().forEach(line -> out.println("    │ " + line));
    }

    void failed(String what) {
        out.println(messages.text("demo.failed", Map.of("what", what)));
    }

    void check(String key, boolean holds) {
        if (!holds) {
            throw new StepMissed(messages.text(key));
        }
        out.println(messages.text("demo.held", Map.of("what", messages.text(key))));
    }

    /** Waits until it is so. */
    void await(String key, BooleanSupplier so) {
        long end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new StepMissed(messages.text(key));
            }
            pause(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
        }
        check(key, true);
    }

    private void pause(long nanos) {
        try {
            if (movement.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                movement.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepMissed(messages.text("demo.interrupted"));
        }
    }

    /** A step that did not happen. */
    static final class StepMissed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepMissed(String what) {
            super(what);
        }
    }

    /** One phone of the play. */
    final class Phone {
        private final SimulatedPhone phone;

        private Phone(SimulatedPhone phone) {
            this.phone = phone;
        }

        Phone writes(String text) {
            int before = answersSoFar();
            simulator.hand(phone, new Inbound.Event.Text(text), text);
            return answeredAfter(before);
        }

        /** Presses the newest button with this label, waiting for it to appear. */
        Phone presses(String label) {
            waitFor(label, () -> find(label).isPresent());
            Offer offer = find(label).orElseThrow();
            int before = answersSoFar();
            spoken(phone.id(), "[" + label + "]");
            simulator.hand(phone, new Inbound.Event.Press(offer.press(), Optional.of(offer.message())), label);
            return answeredAfter(before);
        }

        /** Takes the first choice of every question until this button is offered. */
        Phone walksTo(String label) {
            for (int i = 0; i < 8; i++) {
                Line last = newest.get(phone.id());
                if (last.buttons().stream().anyMatch(tap -> tap.label().equals(label))) {
                    return this;
                }
                presses(last.buttons().get(0).label());
            }
            throw new StepMissed(messages.text("demo.not-seen", Map.of("what", label)));
        }

        /** Waits until a bubble from the bot, or a button, contains this. */
        Phone sees(String part) {
            waitFor(part, () -> simulator.screen(phone).stream()
                    .filter(line -> !line.mine())
                    .anyMatch(line -> line.text().contains(part)
                            || line.buttons().stream()
                                    .anyMatch(tap -> tap.label().contains(part))));
            return this;
        }

        private int answersSoFar() {
            return answers.getOrDefault(phone.id(), 0);
        }

        private Phone answeredAfter(int before) {
            waitFor(messages.text("demo.answer"), () -> answersSoFar() > before);
            return this;
        }

        private void waitFor(String what, BooleanSupplier so) {
            long end = System.nanoTime() + patience.toNanos();
            while (!so.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new StepMissed(messages.text("demo.not-seen", Map.of("what", what)));
                }
                pause(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
            }
        }

        private Optional<Offer> find(String label) {
            List<Line> screen = simulator.screen(phone);
            for (int i = screen.size() - 1; i >= 0; i--) {
                Line line = screen.get(i);
                Optional<Line.Tap> tap = line.buttons().stream()
                        .filter(one -> one.label().equals(label))
                        .findFirst();
                if (tap.isPresent()) {
                    return Optional.of(new Offer(line.id(), tap.get().press()));
                }
            }
            return Optional.empty();
        }
    }

    private record Offer(String message, String press) {}
}
