package dev.gumshoe.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What came of a command line. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(Investigator investigator, String... args) {
        return on(Terminal.NONE, investigator, args);
    }

    static CommandRun on(Terminal terminal, Investigator investigator, String... args) {
        return run(
                new Parts(
                        () -> investigator,
                        () -> (project, deep) -> List.of(),
                        CommandRun::nothing,
                        CommandRun::untold,
                        CommandRun::undrilled),
                terminal,
                args);
    }

    static CommandRun of(Examination examination, String... args) {
        return run(
                new Parts(
                        CommandRun::none,
                        () -> examination,
                        CommandRun::nothing,
                        CommandRun::untold,
                        CommandRun::undrilled),
                Terminal.NONE,
                args);
    }

    static CommandRun of(NodeLister lister, String... args) {
        return run(
                new Parts(
                        CommandRun::none,
                        () -> (project, deep) -> List.of(),
                        () -> lister,
                        CommandRun::untold,
                        CommandRun::undrilled),
                Terminal.NONE,
                args);
    }

    static CommandRun of(LineageTeller teller, String... args) {
        Parts parts = new Parts(
                CommandRun::none,
                () -> (project, deep) -> List.of(),
                CommandRun::nothing,
                () -> teller,
                CommandRun::undrilled);
        return run(parts, Terminal.NONE, args);
    }

    private static CommandRun run(Parts parts, Terminal terminal, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gumshoe.commandLine(parts, terminal)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new CommandRun(code, out.toString(), err.toString());
    }

    private static LineageTeller untold() {
        throw new AssertionError("no lineage is to be told");
    }

    private static Drill undrilled() {
        throw new AssertionError("nothing is to be drilled");
    }

    private static NodeLister nothing() {
        throw new AssertionError("nothing is to be listed");
    }

    private static Investigator none() {
        throw new AssertionError("nothing is to be investigated");
    }
}
