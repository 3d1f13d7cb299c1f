/** The maximum size of a picture's file, in bytes. */
export const MOST_BYTES = 20_000_000;

export const isOnWeb = (address: string): boolean => /^https?:\/\//i.test(address);
