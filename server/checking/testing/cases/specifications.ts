/**
 * The texts that badges are judged by, and of each the sections that a check or a case of this project names.
 *
 * `OB 0.5` is the JSON Schema in which the text of 2011 survives; a section is the title of an object there.
 */
export const SPECIFICATIONS: Record<string, { url: string; sections: readonly string[] }> = {
  'OB 0.5': {
    url: 'https://github.com/1EdTech/openbadges-specification/blob/develop/0.5/schema/assertion.json',
    sections: ['Badge Assertion', 'BadgeObject', 'Issuer'],
  },
  'OB 1.0': {
    url: 'https://github.com/mozilla/openbadges-specification/blob/master/Assertion/latest.md',
    sections: [
      'BadgeAssertion',
      'IdentityObject',
      'VerificationObject',
      'BadgeClass',
      'IssuerOrganization',
      'Primitives',
      'Hosted Badges',
      'Revoking',
      'Signed Badges',
      'Revoking a Signed Badge',
      'Signed Assertion',
      'Hosted Assertion',
    ],
  },
  'OB 1.1': {
    url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/history/1.1-specification.html',
    sections: [
      'Assertion',
      'IdentityObject',
      'VerificationObject',
      'BadgeClass',
      'Issuer Profile',
      'Primitives',
      'Revoking',
      'Revoking a Signed Badge',
      'Signed Assertion',
      'Hosted Assertion',
    ],
  },
  'OB 2.0': {
    url: 'https://www.imsglobal.org/spec/ob/v2p0/',
    sections: [
      'Open Badges in Linked Data',
      'Assertion',
      'BadgeClass',
      'Profile (Issuer)',
      'IdentityObject',
      'VerificationObject',
      'Image',
      'Revocation List',
      'CryptographicKey',
      'Profile Identifier Properties',
      'Primitive datatypes',
      'Data Validation',
      'Verification',
      'HostedBadge Verification',
      'Revoking Hosted Assertions',
      'SignedBadge Verification',
      'Revoking a Signed Badge',
    ],
  },
  'OB 2.0 Baking': {
    url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/index.html',
    sections: ['Extracting'],
  },
  'OB 3.0': {
    url: 'https://www.imsglobal.org/spec/ob/v3p0/',
    sections: [
      'AchievementCredential',
      'AchievementSubject',
      'Achievement',
      'Profile',
      'IdentityObject',
      'Proofs (Signatures)',
      'JSON Web Token Proof Format',
      'Create the JOSE Header',
      'Verify a Credential VC-JWT Signature',
      'Linked Data Proof Format',
      'Dereferencing the Public Key',
      'OpenBadgeCredential Verification',
      'Verify the Recipient Using an Identifier',
      'Web Resource',
    ],
  },
  'OB 3.0 Implementation Guide': {
    url: 'https://www.imsglobal.org/spec/ob/v3p0/impl/',
    sections: ['Recommended Practices'],
  },
  '1EdTech Revocation List Status Method 1.0': {
    url: 'https://www.imsglobal.org/spec/vcrl/v1p0/',
    sections: ['1EdTechRevocationList'],
  },
  'VC Data Model 1.1': {
    url: 'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/',
    sections: ['JWT Encoding', 'JWT Decoding'],
  },
  'VC Data Model 2.0': {
    url: 'https://www.w3.org/TR/vc-data-model-2.0/',
    sections: ['Contexts', 'Types', 'Validity Period', 'Status', 'Securing Mechanisms'],
  },
  'Data Integrity 1.0': {
    url: 'https://www.w3.org/TR/vc-data-integrity/',
    sections: [
      'Proofs',
      'Proof Sets',
      'Proof Chains',
      'Proof Purposes',
      'Cryptographic Suites',
      'Verify Proof',
      'Context Validation',
      'Securing Data Losslessly',
    ],
  },
  'Data Integrity EdDSA 1.0': {
    url: 'https://www.w3.org/TR/vc-di-eddsa/',
    sections: ['Verification Methods', 'eddsa-rdfc-2022', 'eddsa-jcs-2022'],
  },
  'Controlled Identifiers 1.0': {
    url: 'https://www.w3.org/TR/cid-1.0/',
    sections: [
      'Controlled Identifier Documents',
      'Verification Methods',
      'Assertion',
      'Multikey',
      'Retrieve Verification Method',
    ],
  },
  'did:key': { url: 'https://w3c-ccg.github.io/did-key-spec/', sections: ['The did:key Format'] },
  'Bitstring Status List 1.0': {
    url: 'https://www.w3.org/TR/vc-bitstring-status-list/',
    sections: [
      'BitstringStatusListEntry',
      'BitstringStatusListCredential',
      'Validate Algorithm',
      'Bitstring Expansion Algorithm',
    ],
  },
  'RDF Dataset Canonicalization 1.0': {
    url: 'https://www.w3.org/TR/rdf-canon/',
    sections: ['Dataset Poisoning'],
  },
  'RFC 7515': {
    url: 'https://www.rfc-editor.org/rfc/rfc7515',
    sections: ['Message Signature or MAC Validation', 'crit (Critical) Header Parameter'],
  },
  'RFC 7518': {
    url: 'https://www.rfc-editor.org/rfc/rfc7518',
    sections: [
      'Digital Signature with RSASSA-PKCS1-v1_5',
      'Cryptographic Algorithms for Digital Signatures and MACs',
    ],
  },
  'RFC 7519': { url: 'https://www.rfc-editor.org/rfc/rfc7519', sections: ['exp (Expiration Time) Claim'] },
  'RFC 7797': { url: 'https://www.rfc-editor.org/rfc/rfc7797', sections: ['The b64 Header Parameter'] },
  'RFC 8259': {
    url: 'https://www.rfc-editor.org/rfc/rfc8259',
    sections: ['JSON Grammar', 'Parsers', 'Character Encoding'],
  },
  'RFC 8725': {
    url: 'https://www.rfc-editor.org/rfc/rfc8725',
    sections: ['Perform Algorithm Verification', 'Use Appropriate Algorithms'],
  },
  'RFC 8785': {
    url: 'https://www.rfc-editor.org/rfc/rfc8785',
    sections: ['Serialization of Primitive Data Types'],
  },
  'JSON-LD 1.1': {
    url: 'https://www.w3.org/TR/json-ld11/',
    sections: ['Advanced Context Usage', 'Nested Properties'],
  },
}

/** `OB 2.0 "Assertion", property expires` or `RFC 7515 "…": why`; several are parted by semicolons. */
const CLAUSE = /^(.+?) "([^"]+)"(?:, (?:property|step) [\w.@ ]+)?(?:: .+)?$/

/** Whether each text that a clause names is one of those above, and has the section that it names. */
export function isClause(clause: string): boolean {
  return clause.split('; ').every((part) => {
    const [, text = '', section = ''] = CLAUSE.exec(part) ?? []
    return SPECIFICATIONS[text]?.sections.includes(section) === true
  })
}
