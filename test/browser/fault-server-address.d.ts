/** Origin of the misbehaving server, `http://127.0.0.1:<port>`; the test runner serves the module. */
export declare const faultServer: string;
