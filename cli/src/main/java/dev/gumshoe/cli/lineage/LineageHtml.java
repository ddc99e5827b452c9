package dev.gumshoe.cli.lineage;

final class LineageHtml {
    private LineageHtml() {}

    static String of(LineageView view) {
        return view.project();
    }
}
