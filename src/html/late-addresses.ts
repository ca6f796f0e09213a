/** Where scripts keep the address that load pictures late; what `src` has meanwhile shows nothing. */
export const lateAddresses = ['data-src', 'data-lazy-src', 'data-original'] as const;
