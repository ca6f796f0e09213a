/**
 * Something that whoever runs the endpoint has to put right: a folder in use, a port taken, a
 * setting that makes no sense. The message is one line that says what happened and what to do; the
 * command line prints it without a stack.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
