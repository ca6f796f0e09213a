/* The test server makes this module, and starts the endpoint when it is first asked for. */

/** Where the reference endpoint answers, without a slash at the end; the same as files is below `/static`. */
export const referenceEndpoint: string;
