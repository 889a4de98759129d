import { ACMClient, RequestCertificateCommand } from "@aws-sdk/client-acm";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { optionsOf } from "./options-of.js";
import type { AwsDoor } from "./options-of.js";
import type { SeededCertificate, SeededSecret } from "./seeded-estate.js";

/** Makes secrets and parameters with and without a key of the customer. */
export async function seedSecrets(door: AwsDoor, region: string, key: string): Promise<SeededSecret[]> {
  const options = optionsOf(door, region);
  const secrets = new SecretsManagerClient(options);
  const SecretString = "made for a test";
  await secrets.send(new CreateSecretCommand({ Name: "shop/database", SecretString, KmsKeyId: key }));
  await secrets.send(new CreateSecretCommand({ Name: "shop/plain", SecretString }));
  const ssm = new SSMClient(options);
  const Value = SecretString;
  await ssm.send(new PutParameterCommand({ Name: "/shop/token", Value, Type: "SecureString", KeyId: key }));
  await ssm.send(new PutParameterCommand({ Name: "/shop/colour", Value: "blue", Type: "String" }));
  const place = { tenant: door.account, region };
  return [
    { ...place, name: "shop/database", service: "secrets-manager", keyReference: key },
    { ...place, name: "shop/plain", service: "secrets-manager", keyReference: null },
    { ...place, name: "/shop/token", service: "parameter-store", keyReference: key },
  ];
}

/** Requests certificates. */
export async function seedCertificates(door: AwsDoor, region: string): Promise<SeededCertificate[]> {
  const acm = new ACMClient(optionsOf(door, region));
  const made: SeededCertificate[] = [];
  for (const DomainName of ["shop.example.com", "*.example.org"]) {
    const { CertificateArn = "" } = await acm.send(
      new RequestCertificateCommand({ DomainName, ValidationMethod: "DNS" }),
    );
    made.push({ resource: CertificateArn, tenant: door.account, region, subject: DomainName });
  }
  return made;
}
