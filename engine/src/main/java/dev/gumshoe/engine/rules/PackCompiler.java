package dev.gumshoe.engine.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles a pack of rules into model classes that load without a rule compiler. The build runs it for the built-in packs, a run
 * with patterns of the user's own for theirs.
 */
public final class PackCompiler {
    private static final String MODEL_LIST = "drools-model";
    private final ClassLoader vocabulary;

    /**
     * @param vocabulary where the rules find the classes that they name
     */
    PackCompiler(ClassLoader vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Arguments: the pack's folder, the folder for classes, the pack's name.
     *
     * @throws RulesException naming every file and line that does not compile
     */
    public static void main(String[] args) throws IOException {
        RulePack pack = RulePack.builtIn(args[2], Path.of(args[0]));
        CompiledPack compiled = new PackCompiler(PackCompiler.class.getClassLoader()).compile(pack);
        for (Map.Entry<String, byte[]> file : compiled.files().entrySet()) {
            write(Path.of(args[1]).resolve(file.getKey()), file.getValue());
        }
    }

    /** @throws RulesException naming what does not compile */
    CompiledPack compile(RulePack pack) {
        Map<String, String> lines = pack.ruleLines();
        InternalKieModule module = build(pack);
        Map<String, byte[]> classes = new HashMap<>();
        List<String> models = new ArrayList<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            }
            if (name.endsWith(MODEL_LIST)) {
                models.addAll(modelNames(new String(module.getBytes(name), StandardCharsets.UTF_8)));
            }
        }
        return new CompiledPack(
                pack.name(),
                classes,
                new PackIndex(models, lines, Vocabulary.ofEngine().digest()));
    }

    private InternalKieModule build(RulePack pack) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(services.newReleaseId("dev.gumshoe.pack", pack.name(), "1"));
        for (RuleFile file : pack.files()) {
            sources.write("src/main/resources/" + pack.name() + "/" + file.relative(), file.compilable(pack.name()));
        }
        KieBuilder builder = services.newKieBuilder(sources, vocabulary);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException e) {
            throw new RulesException("rule pack '" + pack.name() + "': the rule compiler failed: " + e.getMessage(), e);
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new RulesException(describe(pack, errors));
        }
        return (InternalKieModule) builder.getKieModule(ExecutableModelProject.class);
    }

    private static String describe(RulePack pack, List<Message> errors) {
        return errors.stream()
                .map(error -> "\n  " + error.getPath() + ":" + error.getLine() + ": " + error.getText())
                .collect(Collectors.joining("", "rule pack '" + pack.name() + "' does not compile", ""));
    }

    private static List<String> modelNames(String list) {
        return list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(":"))
                .toList();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, bytes);
    }
}
