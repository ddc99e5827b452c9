package dev.gumshoe.cli;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.RulesException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong, and gives the exit code of its kind. Only our own mistakes have a stack trace, on demand. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String OURS = "dev.gumshoe.";
    private static final String PREFIX = "Error: ";

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        say(err, decapitalised(message(problem)) + suggestion(problem));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.BAD_COMMAND_LINE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof UsageException) {
            say(err, message(problem));
            return ExitCode.BAD_COMMAND_LINE;
        }
        if (problem instanceof InputException) {
            say(err, message(problem));
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof RulesException) {
            say(err, message(problem));
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof WarehouseException) {
            say(err, message(problem));
            return ExitCode.NO_WAREHOUSE;
        }
        return internal(problem, command);
    }

    private static int internal(Exception problem, CommandLine command) {
        PrintWriter err = command.getErr();
        say(err, "internal error: " + problem.getClass().getSimpleName() + place(problem) + "; please report it");
        if (command.getCommandSpec().root().userObject() instanceof Gumshoe program && program.debug()) {
            problem.printStackTrace(err);
        } else {
            err.println("'--debug' shows where it comes from.");
        }
        return ExitCode.INTERNAL_ERROR;
    }

    private static String place(Exception problem) {
        return Arrays.stream(problem.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static String message(Exception problem) {
        return String.valueOf(problem.getMessage());
    }

    private static void say(PrintWriter err, String message) {
        err.println("gumshoe: " + Printable.text(message));
    }

    private static String suggestion(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(command.optionsMap().keySet());
        known.addAll(command.subcommands().keySet());
        return DidYouMean.hint(unmatched.getUnmatched().get(0), known);
    }

    private static String decapitalised(String message) {
        String text = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
