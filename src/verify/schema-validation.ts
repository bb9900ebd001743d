import type { XsdValidator } from 'libxml2-wasm';
import type { SchemaFiles } from '../targets/target.ts';

type Edition = Parameters<SchemaFiles>[0];

/** What an XSD finds wrong: in which line, and in the validator's words. */
export interface SchemaProblem {
  readonly line: number;
  readonly problem: string;
}

/**
 * A schema that knows all namespaces of an edition, so that no element passes because nobody looked at it ("lax").
 * Nothing is fetched: the only files that libxml2 can open are the buffers registered here.
 */
const of2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};
const drivers: Readonly<Record<Edition, Readonly<Record<string, string>>>> = {
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  'scorm2004-3rd': of2004,
  'scorm2004-4th': of2004,
};

/** libxml2's sentence for an element of a namespace of which there is no schema here, such as LOM: it may be good. */
const unknownNamespace = /demanded by the strict wildcard/;

const validators = new Map<SchemaFiles, Map<Edition, Promise<XsdValidator>>>();

/**
 * What the schemas of the edition find wrong with a manifest that is well-formed and has no document type, in document
 * order; empty where it is valid. `files`: the schemas as the standard published them, not those of the package, which
 * could say anything.
 */
export async function schemaProblems(
  manifest: string,
  edition: Edition,
  files: SchemaFiles,
): Promise<SchemaProblem[]> {
  // A megabyte of WebAssembly, which only a check of somebody's zip needs.
  const { ParseOption, XmlDocument, XmlLibError } = await import('libxml2-wasm');
  const made = validators.get(files) ?? new Map<Edition, Promise<XsdValidator>>();
  validators.set(files, made);
  const known = made.get(edition) ?? makeValidator(edition, files);
  made.set(edition, known);
  const validator = await known;
  const document = XmlDocument.fromString(manifest, { option: ParseOption.XML_PARSE_NONET });
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details
      .filter(({ message }) => !unknownNamespace.test(message))
      .map(({ line, message }) => ({ line, problem: inWords(message) }));
  } finally {
    document.dispose();
  }
}

/** The address of each namespace takes half of the sentence, and says less than the name behind it. */
function inWords(message: string): string {
  return message
    .replace(/\{[^}]*\}/g, '')
    .trim()
    .replace(/\.$/, '');
}

async function makeValidator(edition: Edition, files: SchemaFiles): Promise<XsdValidator> {
  const { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } = await import(
    'libxml2-wasm'
  );
  const buffers = Object.fromEntries(
    [...files(edition)].map(([name, content]) => [`${edition}/${name}`, repaired(content)]),
  );
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  const imports = Object.entries(drivers[edition]).map(
    ([uri, file]) => `<xs:import namespace="${uri}" schemaLocation="${file}"/>`,
  );
  const driver = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const document = XmlDocument.fromString(driver, { url: `${edition}/driver.xsd` });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}

/**
 * Two files of SCORM 1.2 break rules of XML Schema that libxml2 enforces: `ims_xml.xsd` makes the namespace of `xml` the
 * default one, and a wildcard of `imsmd` also takes the element that follows it. Both are set right here, the second
 * to the stricter reading; packages carry the files as IMS published them.
 */
function repaired(schema: Uint8Array): Uint8Array {
  const text = new TextDecoder()
    .decode(schema)
    .replace(/\sxmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, '')
    .replace('<xsd:any namespace="##any"', '<xsd:any namespace="##other"');
  return new TextEncoder().encode(text);
}
