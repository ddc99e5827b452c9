package dev.gumshoe.walkthroughs;

import java.io.File;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;

/** Approved files lie in the walkthrough's own folder: {@code case.approved.json}. */
final class Approved {
    private Approved() {}

    static void verify(String walkthrough, String name, String extension, String received) {
        Approvals.verify(
                received,
                new Options()
                        .forFile()
                        .withNamer(new InFolder(walkthrough, name))
                        .forFile()
                        .withExtension("." + extension));
    }

    private record InFolder(String folder, String name) implements ApprovalNamer {
        @Override
        public String getApprovalName() {
            return name;
        }

        @Override
        public String getSourceFilePath() {
            return Path.of(folder).toAbsolutePath() + File.separator;
        }

        @Override
        public File getReceivedFile(String extensionWithDot) {
            return Path.of(folder, name + ".received" + extensionWithDot).toFile();
        }

        @Override
        public File getApprovedFile(String extensionWithDot) {
            return Path.of(folder, name + ".approved" + extensionWithDot).toFile();
        }

        @Override
        public String getAdditionalInformation() {
            return "";
        }

        @Override
        public ApprovalNamer addAdditionalInformation(String additionalInformation) {
            return new InFolder(folder, name + "." + additionalInformation);
        }
    }
}
