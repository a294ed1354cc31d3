/** The door of the program: {@link wenming.Main} wires the rooms to the process. Feeds cli; knows nothing else. */
package wenming;
