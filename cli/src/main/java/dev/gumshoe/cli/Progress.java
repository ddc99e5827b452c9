package dev.gumshoe.cli;

/** Says, while a person waits, what is being done. */
public interface Progress {
    /** Says nothing: where no person watches. */
    Progress QUIET = new Progress() {
        @Override
        public void step(String text) {}

        @Override
        public void done() {}
    };

    void step(String text);

    /** Something that a person should know of the inputs, though the work goes on. */
    default void remark(String text) {}

    /** Nothing more will come: the line is wiped. */
    void done();
}
