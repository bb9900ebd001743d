import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { schemas } from './schemas.ts';

type Edition = Parameters<typeof schemas>[0];

/**
 * A schema that knows all namespaces of an edition, so that no element passes because nobody looked at it ("lax").
 * Nothing is fetched: the only files that libxml2 can open are the buffers registered here.
 */
const drivers: Readonly<Record<Edition, Readonly<Record<string, string>>>> = {
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  'scorm2004-3rd': editionOf2004(),
  'scorm2004-4th': editionOf2004(),
};

function editionOf2004() {
  return {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  };
}

const validators = new Map<Edition, XsdValidator>();

/** What the XSDs of the edition find wrong with a manifest; empty when it is valid. */
export function schemaErrors(manifest: string, edition: Edition): string[] {
  const validator = validators.get(edition) ?? makeValidator(edition);
  validators.set(edition, validator);
  const document = XmlDocument.fromString(manifest);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map((detail) => detail.message.trim());
  } finally {
    document.dispose();
  }
}

function makeValidator(edition: Edition): XsdValidator {
  const files = Object.fromEntries(
    [...schemas(edition)].map(([name, content]) => [`${edition}/${name}`, repaired(content)]),
  );
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
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
