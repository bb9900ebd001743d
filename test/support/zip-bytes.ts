import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip as its headers tell it; what is not said is as it should be. */
export interface ZipEntryBytes {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** 0: stored; 8: deflated. Others are only named. */
  readonly method?: number;
  /** General purpose bits (APPNOTE 4.4.4): 1 is encryption, 2,048 says that names are UTF-8. */
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** External attributes (4.4.15), and the system that they are of: 3 is Unix. */
  readonly attributes?: number;
  readonly system?: number;
  /** It has no header and bytes of its own, but those of the entry before it. */
  readonly over?: boolean;
  /** What the header before the data says instead. */
  readonly local?: { readonly name?: string; readonly method?: number };
}

/** Bytes of a zip that says what it is told to, true or not: what no writer of zips makes. */
export function zipBytes(entries: readonly ZipEntryBytes[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const entry of entries) {
    const { method = 8, flags = 0x800, attributes = 0, system = 0, local = {} } = entry;
    const data = Buffer.from(entry.data ?? 'x');
    const packed = method === 8 ? deflateRawSync(data) : data;
    const sizes = (at: Buffer, from: number) => {
      at.writeUInt32LE(entry.crc ?? crc32(data), from);
      at.writeUInt32LE(packed.length, from + 4);
      at.writeUInt32LE(entry.size ?? data.length, from + 8);
    };
    const own = Buffer.from(local.name ?? entry.name);
    const before = Buffer.alloc(30);
    before.writeUInt32LE(0x04034b50);
    before.writeUInt16LE(20, 4);
    before.writeUInt16LE(flags, 6);
    before.writeUInt16LE(local.method ?? method, 8);
    before.writeUInt32LE(0x21, 12);
    sizes(before, 14);
    before.writeUInt16LE(own.length, 26);
    const name = Buffer.from(entry.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE((system << 8) | 20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(0x21, 14);
    sizes(central, 16);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(attributes >>> 0, 38);
    central.writeUInt32LE(entry.over ? last : offset, 42);
    directory.push(central, name);
    if (entry.over) continue;
    locals.push(before, own, packed);
    last = offset;
    offset += before.length + own.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
