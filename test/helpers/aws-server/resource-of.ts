const MEMBERS = [
  "KeyId",
  "CustomKeyStoreId",
  "RetiringPrincipal",
  "UserName",
  "AccessKeyId",
  "RoleArn",
  "RoleName",
  "PolicyArn",
  "ServerCertificateName",
  "PolicyId",
  "ParentId",
  "TargetId",
  "ChildId",
  "ResourceId",
  "TrailName",
  "EventDataStore",
  "SecretId",
  "CertificateArn",
  "CertificateAuthorityArn",
  "ResourceArn",
  "TableName",
  "QueueUrl",
  "TopicArn",
  "Bucket",
  "FunctionName",
  "BackupVaultName",
  "Name",
];

/** What a call is about, by the first of its members that names something, or else a kind of things. */
export function resourceOf(input: Readonly<Record<string, unknown>>): string | null {
  for (const member of MEMBERS) {
    const value = input[member];
    if (typeof value === "string") return value;
  }
  return attributeOf(input["LookupAttributes"]) ?? firstOf(input["ResourceTypeFilters"]);
}

function firstOf(kinds: unknown): string | null {
  const first: unknown = Array.isArray(kinds) ? kinds[0] : null;
  return typeof first === "string" ? first : null;
}

function attributeOf(attributes: unknown): string | null {
  const first: unknown = Array.isArray(attributes) ? attributes[0] : null;
  if (typeof first !== "object" || first === null || !("AttributeValue" in first)) return null;
  return typeof first.AttributeValue === "string" ? first.AttributeValue : null;
}
