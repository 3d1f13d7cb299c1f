// The software bill of materials: npm's list in CycloneDX, without the time, the random number and the folder name that npm
// adds.
import { sha256 } from './archives.ts';

interface Bill {
  readonly bomFormat: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component?: { readonly name: string } };
}

/** The bytes of the bill of the package `name`. Its serial number follows from its contents, so that equal ones are equal. */
export function softwareBill(bill: Bill, name: string): Buffer {
  const { timestamp: _time, component, ...others } = bill.metadata;
  const metadata = { ...others, ...(component ? { component: { ...component, name } } : {}) };
  const { serialNumber: _number, ...rest } = { ...bill, metadata };
  const hash = sha256(JSON.stringify(rest));
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return Buffer.from(`${JSON.stringify({ ...rest, serialNumber: `urn:uuid:${parts.join('-')}` }, null, 2)}\n`);
}
