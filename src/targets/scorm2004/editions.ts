/** All that differs between the editions of SCORM 2004 that we emit. The manifests are otherwise the same. */
export interface Edition {
  readonly id: 'scorm2004-3rd' | 'scorm2004-4th';
  readonly title: string;
  readonly schemaVersion: '2004 3rd Edition' | '2004 4th Edition';
  /** How `adlcp:completionThreshold` says its measure. */
  readonly completionThreshold: 'text' | 'attributes';
}

export const editions = {
  'scorm2004-3rd': {
    id: 'scorm2004-3rd',
    title: 'SCORM 2004 3rd Edition',
    schemaVersion: '2004 3rd Edition',
    completionThreshold: 'text',
  },
  'scorm2004-4th': {
    id: 'scorm2004-4th',
    title: 'SCORM 2004 4th Edition',
    schemaVersion: '2004 4th Edition',
    completionThreshold: 'attributes',
  },
} as const satisfies Record<string, Edition>;

/** Prefix → namespace and the file in the package root that defines it. ADL's validator compares prefixes as text. */
export const namespaces = {
  adlcp: { uri: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
  adlseq: { uri: 'http://www.adlnet.org/xsd/adlseq_v1p3', schema: 'adlseq_v1p3.xsd' },
  adlnav: { uri: 'http://www.adlnet.org/xsd/adlnav_v1p3', schema: 'adlnav_v1p3.xsd' },
  imsss: { uri: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' },
} as const;
export const contentPackaging = {
  uri: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  schema: 'imscp_v1p1.xsd',
} as const;
