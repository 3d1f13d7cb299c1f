/** Pictures in an archive have addresses like `inside:/OPS/quay.png`: no other file, and nothing on the network, has such an address. */

const SCHEME = 'inside:/';

export const addressInside = (path: string): string => SCHEME + path.split('/').map(encodeURIComponent).join('/');

/** The path of a picture in its archive; null if the address is another one. */
export function pathInside(address: string): string | null {
  if (!address.startsWith(SCHEME)) return null;
  try {
    return decodeURIComponent(address.slice(SCHEME.length));
  } catch {
    return null;
  }
}
