/** What sqlfluff's own test cases say of SQL, against what the patterns suspect by structure alone. */
@NullMarked
package dev.gumshoe.walkthroughs.sqlfluff;

import org.jspecify.annotations.NullMarked;
