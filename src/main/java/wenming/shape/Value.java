package wenming.shape;

import java.io.IOException;

/** Reads the value at which the cursor stands; reports what is wrong and then returns null. */
@FunctionalInterface
interface Value {
    Object read(Cursor at) throws IOException;
}
