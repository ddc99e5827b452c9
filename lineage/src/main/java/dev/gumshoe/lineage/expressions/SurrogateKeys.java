package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.SurrogateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;

/** Hashes of several values put together. */
final class SurrogateKeys implements Finder {
    private static final Set<String> HASHES = Set.of(
            "md5",
            "md5_hex",
            "sha",
            "sha1",
            "sha1_hex",
            "sha2",
            "sha2_hex",
            "sha256",
            "sha512",
            "hash",
            "xxhash64",
            "farm_fingerprint");

    @Override
    public void find(Expression expression, Spot spot, Consumer<Fact> facts) {
        if (!(expression instanceof Function hash)
                || !HASHES.contains(Trees.name(hash))
                || Trees.arguments(hash).isEmpty()
                || !spot.texts().computes(hash)) {
            return;
        }
        Joint joint = Joint.of(Trees.core(Trees.arguments(hash).get(0)));
        List<String> parts = joint.values.stream()
                .map(value -> spot.text(value).orElseThrow())
                .toList();
        if (parts.size() > 1 && joint.readable) {
            facts.accept(new SurrogateKey(
                    spot.at(), spot.place(hash), spot.text(hash).orElseThrow(), parts, joint.delimiter()));
        }
    }

    /** Values put together, and what stands between them. */
    private static final class Joint {
        private final List<Expression> values = new ArrayList<>();
        private final List<String> between = new ArrayList<>();
        private Optional<String> literal = Optional.empty();
        private boolean readable = true;

        static Joint of(Expression whole) {
            Joint joint = new Joint();
            joint.add(whole);
            return joint;
        }

        /** What stands between every two of them; empty where that is not one and the same. */
        String delimiter() {
            return between.stream().distinct().count() == 1 ? between.get(0) : "";
        }

        private void add(Expression part) {
            if (part instanceof Concat) {
                Chains.operands(part).forEach(this::addOne);
            } else if (part instanceof Function function && Trees.name(function).equals("concat")) {
                Trees.arguments(function).forEach(this::addOne);
            } else if (part instanceof Function function && Trees.name(function).equals("concat_ws")) {
                List<Expression> arguments = Trees.arguments(function);
                addSeparated(arguments.get(0), arguments.subList(1, arguments.size()));
            } else if (part instanceof Function function && Trees.name(function).equals("array_to_string")) {
                addArray(Trees.arguments(function));
            }
        }

        private void addArray(List<Expression> arguments) {
            if (arguments.size() == 2 && arguments.get(0) instanceof ArrayConstructor array) {
                List<Expression> members = new ArrayList<>();
                array.getExpressions().forEach(member -> members.add((Expression) member));
                addSeparated(arguments.get(1), members);
            }
        }

        private void addSeparated(Expression separator, List<Expression> members) {
            readable &= separator instanceof StringValue;
            for (int i = 0; i < members.size(); i++) {
                if (i > 0) {
                    literal = Optional.of(value(separator));
                }
                addValue(members.get(i));
            }
        }

        private void addOne(Expression part) {
            Expression core = Trees.core(part);
            boolean joins = core instanceof Concat
                    || (core instanceof Function function
                            && Trees.name(function).startsWith("concat"));
            if (joins) {
                add(core);
            } else if (Trees.isLiteral(part)) {
                literal = Optional.of(literal.orElse("") + value(core));
            } else {
                addValue(part);
            }
        }

        private void addValue(Expression value) {
            if (!values.isEmpty()) {
                between.add(literal.orElse(""));
            }
            literal = Optional.empty();
            values.add(value);
        }

        private static String value(Expression literal) {
            return literal instanceof StringValue text ? text.getValue() : literal.toString();
        }
    }
}
