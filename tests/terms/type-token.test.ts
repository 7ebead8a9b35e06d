import { normaliseToken } from "../../terms/type-token";

it.each([
  ["azure-native:search:Service", "azure-native:search:Service"],
  ["azure-native:search/v20230901:Service", "azure-native:search:Service"],
  ["azure-native_search_v20230901:search:Service", "azure-native:search:Service"],
  ["azure-native_search_v20230901:search/v20230901:Service", "azure-native:search:Service"],
  ["azure-native:cognitiveservices/v20240601preview:Account", "azure-native:cognitiveservices:Account"],
  ["aws:s3/bucket:Bucket", "aws:s3/bucket:Bucket"],
  ["azure-native-extras:search:Service", "azure-native-extras:search:Service"],
  ["pulumi:providers:azure-native", "pulumi:providers:azure-native"],
  ["pulumi:pulumi:Stack", "pulumi:pulumi:Stack"],
  ["", ""],
])("%s is %s", (token, normal) => {
  expect(normaliseToken(token)).toBe(normal);
});
