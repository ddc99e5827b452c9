package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Takes all words up to the next option, as dbt does; but where the last of several is a dbt project's folder, it is the
 * project, which every command takes.
 */
final class SelectionWords implements IParameterConsumer {
    private static final List<String> MARKS = List.of("dbt_project.yml", "manifest.json", "target/manifest.json");

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own signature
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
        List<String> words = option.getValue();
        int before = words.size();
        while (!args.isEmpty() && !isOption(args.peek(), command) && !isProject(args, words.size() > before, command)) {
            words.add(args.pop());
        }
        if (words.size() == before) {
            throw new ParameterException(
                    command.commandLine(),
                    "missing required parameter for option " + Printable.quoted(((OptionSpec) option).longestName()));
        }
    }

    private static boolean isOption(String word, CommandSpec command) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return word.startsWith("--") || command.optionsMap().containsKey(name);
    }

    private static boolean isProject(Stack<String> args, boolean some, CommandSpec command) {
        boolean last = args.size() == 1 || isOption(args.get(args.size() - 2), command);
        if (!some || !last) {
            return false;
        }
        try {
            Path folder = Path.of(args.peek());
            return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
