package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import java.io.PrintWriter;

/** Progress where no person watches: remarks alone, one line each. */
record Remarks(PrintWriter err) implements Progress {

    @Override
    public void step(String text) {}

    @Override
    public void remark(String text) {
        err.println("gumshoe: " + Printable.text(text));
    }

    @Override
    public void done() {}
}
