import { isIP } from 'node:net';

/** Why a host can never be that of a page, as the end of a sentence, and what was meant, where that is plain. */
export interface HostProblem {
  readonly problem: string;
  readonly meant?: string;
}

/**
 * Whether a browser could say of a page that it is on this host (`location.hostname`), or on one that the pattern
 * `*.domain` stands for. Names as browsers write them (WHATWG URL, host parsing and serializing), in labels of 1 to 63
 * characters (RFC 1035, 2.3.4). An underscore is no letter of host names, and intranets have it all the same.
 */
export function hostProblem(written: string): HostProblem | undefined {
  const host = written.trim();
  const inAddress = /^(?:[a-z][a-z0-9+.-]*:)?\/\/|[/?#@\\]/i.test(host) ? hostIn(host) : undefined;
  if (inAddress !== undefined)
    return { problem: 'it is an address, and a host is only the name in it', ...meaning(inAddress) };
  const [, star = '', name = ''] = /^(\*\.)?(.*)$/s.exec(host) ?? [];
  if (name.includes('*')) return { problem: 'a “*” stands only at the start, before a dot' };
  if (/^[^:]+:\d+$/.test(name))
    return { problem: 'a host is named without a port', ...meaning(star + name.replace(/:\d+$/, '')) };
  const read = hostnameOf(name);
  if (read === undefined || !isName(read))
    return { problem: 'a host has letters, digits and hyphens, in parts with a dot between them' };
  const isNumber = isIP(read.replace(/^\[|\]$/g, '')) !== 0;
  if (star && isNumber) return { problem: 'an IP address has no names before it', meant: name };
  if (star && !read.includes('.'))
    return { problem: `it would stand for every host that ends in “.${name}”` };
  const plain = read.replace(/\.$/, '');
  if (plain !== name.toLowerCase())
    return { problem: 'browsers write it in another way', ...meaning(star + plain) };
  return undefined;
}

const meaning = (meant: string) => (meant === '' ? {} : { meant });

function hostIn(address: string): string {
  const start = address.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, '');
  return /^(?:[^/?#\\]*@)?([^/?#\\:@]*)/.exec(start)?.[1] ?? '';
}

function hostnameOf(name: string): string | undefined {
  if (/[\s/?#@%\\]/.test(name)) return undefined;
  try {
    return new URL(`https://${name}/`).hostname;
  } catch {
    return undefined;
  }
}

function isName(host: string): boolean {
  if (host.startsWith('[')) return true;
  const labels = host.replace(/\.$/, '').split('.');
  return host.length <= 253 && labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label));
}
