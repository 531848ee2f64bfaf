import { $ as NoOpLogger, A as getContentLengthPlugin, D as getLoggerPlugin, E as getRecursionDetectionPlugin, G as EndpointCache, H as resolveEndpointConfig, J as resolveDefaultsModeConfig, K as BinaryDecisionDiagram, M as resolveHttpHandlerRuntimeConfig, O as getHostHeaderPlugin, Q as makeBuilder, S as DefaultIdentityProviderConfig, T as getHttpAuthSchemeEndpointRuleSetPlugin, U as decideEndpoint, V as getEndpointPlugin, W as customEndpointFunctions, X as NODE_REGION_CONFIG_FILE_OPTIONS, Y as resolveRegionConfig, Z as NODE_REGION_CONFIG_OPTIONS, _ as NODE_RETRY_MODE_CONFIG_OPTIONS, _t as toBase64, a as NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, b as DEFAULT_RETRY_MODE, d as awsEndpointFunctions, dt as NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, et as getDefaultExtensionConfiguration, f as NODE_APP_ID_CONFIG_OPTIONS, ft as calculateBodyLength, g as NODE_MAX_ATTEMPT_CONFIG_OPTIONS, gt as getSmithyContext, h as getRetryPlugin, ht as normalizeProvider, it as ServiceException, j as getHttpHandlerExtensionConfiguration, k as resolveHostHeaderConfig, l as getAwsRegionExtensionConfiguration, lt as Client, m as getUserAgentPlugin, nt as emitWarningIfUnsupportedVersion, o as AwsSdkSigV4Signer, p as createDefaultUserAgentProvider, r as resolveAwsSdkSigV4Config, rt as loadConfigsForDefaultMode, st as getSchemaSerdePlugin, t as Sha256Node, tt as resolveDefaultRuntimeConfig, u as resolveAwsRegionExtensionConfiguration, ut as NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, v as resolveRetryConfig, vt as fromBase64, w as getHttpSigningPlugin, x as resolveUserAgentConfig, yt as emitWarningIfUnsupportedVersion$1 } from "./Sha256Node.js";
import { t as defaultProvider } from "./aws-sdk-credential-provider-node.js";
import { r as parseUrl, t as loadConfig } from "./smithy-core4.js";
import { r as streamCollector, t as NodeHttpHandler } from "./node-http-handler.js";
import { t as AwsQueryProtocol } from "./AwsQueryProtocol.js";
import { n as toUtf8, r as fromUtf8, t as TypeRegistry } from "./smithy-core2.js";
import { t as createPaginator } from "./smithy-core15.js";
// node_modules/@aws-sdk/client-elasticache/dist-es/auth/httpAuthSchemeProvider.js
const defaultElastiCacheHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: getSmithyContext(context).operation,
		region: await normalizeProvider(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "elasticache",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultElastiCacheHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = resolveAwsSdkSigV4Config(config);
	return Object.assign(config_0, { authSchemePreference: normalizeProvider(config.authSchemePreference ?? []) });
};
// node_modules/@aws-sdk/client-elasticache/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "elasticache"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};
// node_modules/@aws-sdk/client-elasticache/package.json
var version = "3.1127.0";
// node_modules/@aws-sdk/client-elasticache/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]],
		["stringEquals", [{
			fn: f,
			argv: [h, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://elasticache-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://elasticache.{Region}.amazonaws.com", i],
		["https://elasticache-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://elasticache.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://elasticache.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	13,
	3,
	1,
	4,
	100000012,
	2,
	5,
	100000012,
	3,
	8,
	6,
	4,
	7,
	100000011,
	5,
	100000009,
	100000010,
	4,
	11,
	9,
	6,
	10,
	100000008,
	7,
	100000006,
	100000007,
	5,
	12,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	14,
	4,
	100000002,
	100000003
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-elasticache/dist-es/endpoint/endpointResolver.js
const cache = new EndpointCache({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => decideEndpoint(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
customEndpointFunctions.aws = awsEndpointFunctions;
// node_modules/@aws-sdk/client-elasticache/dist-es/models/ElastiCacheServiceException.js
var ElastiCacheServiceException = class ElastiCacheServiceException extends ServiceException {
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, ElastiCacheServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-elasticache/dist-es/models/errors.js
var CacheClusterNotFoundFault = class CacheClusterNotFoundFault extends ElastiCacheServiceException {
	name = "CacheClusterNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheClusterNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheClusterNotFoundFault.prototype);
	}
};
var CacheParameterGroupNotFoundFault = class CacheParameterGroupNotFoundFault extends ElastiCacheServiceException {
	name = "CacheParameterGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheParameterGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheParameterGroupNotFoundFault.prototype);
	}
};
var CacheSecurityGroupNotFoundFault = class CacheSecurityGroupNotFoundFault extends ElastiCacheServiceException {
	name = "CacheSecurityGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSecurityGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSecurityGroupNotFoundFault.prototype);
	}
};
var CacheSubnetGroupNotFoundFault = class CacheSubnetGroupNotFoundFault extends ElastiCacheServiceException {
	name = "CacheSubnetGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSubnetGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSubnetGroupNotFoundFault.prototype);
	}
};
var InvalidARNFault = class InvalidARNFault extends ElastiCacheServiceException {
	name = "InvalidARNFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidARNFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidARNFault.prototype);
	}
};
var InvalidReplicationGroupStateFault = class InvalidReplicationGroupStateFault extends ElastiCacheServiceException {
	name = "InvalidReplicationGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidReplicationGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidReplicationGroupStateFault.prototype);
	}
};
var InvalidServerlessCacheSnapshotStateFault = class InvalidServerlessCacheSnapshotStateFault extends ElastiCacheServiceException {
	name = "InvalidServerlessCacheSnapshotStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidServerlessCacheSnapshotStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidServerlessCacheSnapshotStateFault.prototype);
	}
};
var InvalidServerlessCacheStateFault = class InvalidServerlessCacheStateFault extends ElastiCacheServiceException {
	name = "InvalidServerlessCacheStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidServerlessCacheStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidServerlessCacheStateFault.prototype);
	}
};
var ReplicationGroupNotFoundFault = class ReplicationGroupNotFoundFault extends ElastiCacheServiceException {
	name = "ReplicationGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReplicationGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReplicationGroupNotFoundFault.prototype);
	}
};
var ReservedCacheNodeNotFoundFault = class ReservedCacheNodeNotFoundFault extends ElastiCacheServiceException {
	name = "ReservedCacheNodeNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedCacheNodeNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedCacheNodeNotFoundFault.prototype);
	}
};
var ServerlessCacheNotFoundFault = class ServerlessCacheNotFoundFault extends ElastiCacheServiceException {
	name = "ServerlessCacheNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServerlessCacheNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServerlessCacheNotFoundFault.prototype);
	}
};
var ServerlessCacheSnapshotNotFoundFault = class ServerlessCacheSnapshotNotFoundFault extends ElastiCacheServiceException {
	name = "ServerlessCacheSnapshotNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServerlessCacheSnapshotNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServerlessCacheSnapshotNotFoundFault.prototype);
	}
};
var SnapshotNotFoundFault = class SnapshotNotFoundFault extends ElastiCacheServiceException {
	name = "SnapshotNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotNotFoundFault.prototype);
	}
};
var TagQuotaPerResourceExceeded = class TagQuotaPerResourceExceeded extends ElastiCacheServiceException {
	name = "TagQuotaPerResourceExceeded";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TagQuotaPerResourceExceeded",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TagQuotaPerResourceExceeded.prototype);
	}
};
var UserGroupNotFoundFault = class UserGroupNotFoundFault extends ElastiCacheServiceException {
	name = "UserGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UserGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UserGroupNotFoundFault.prototype);
	}
};
var UserNotFoundFault = class UserNotFoundFault extends ElastiCacheServiceException {
	name = "UserNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UserNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UserNotFoundFault.prototype);
	}
};
var AuthorizationAlreadyExistsFault = class AuthorizationAlreadyExistsFault extends ElastiCacheServiceException {
	name = "AuthorizationAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthorizationAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthorizationAlreadyExistsFault.prototype);
	}
};
var InvalidCacheSecurityGroupStateFault = class InvalidCacheSecurityGroupStateFault extends ElastiCacheServiceException {
	name = "InvalidCacheSecurityGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidCacheSecurityGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidCacheSecurityGroupStateFault.prototype);
	}
};
var InvalidParameterCombinationException = class InvalidParameterCombinationException extends ElastiCacheServiceException {
	name = "InvalidParameterCombinationException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidParameterCombinationException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidParameterCombinationException.prototype);
	}
};
var InvalidParameterValueException = class InvalidParameterValueException extends ElastiCacheServiceException {
	name = "InvalidParameterValueException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidParameterValueException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
	}
};
var ServiceUpdateNotFoundFault = class ServiceUpdateNotFoundFault extends ElastiCacheServiceException {
	name = "ServiceUpdateNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceUpdateNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceUpdateNotFoundFault.prototype);
	}
};
var ReplicationGroupNotUnderMigrationFault = class ReplicationGroupNotUnderMigrationFault extends ElastiCacheServiceException {
	name = "ReplicationGroupNotUnderMigrationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReplicationGroupNotUnderMigrationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReplicationGroupNotUnderMigrationFault.prototype);
	}
};
var ServerlessCacheSnapshotAlreadyExistsFault = class ServerlessCacheSnapshotAlreadyExistsFault extends ElastiCacheServiceException {
	name = "ServerlessCacheSnapshotAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServerlessCacheSnapshotAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServerlessCacheSnapshotAlreadyExistsFault.prototype);
	}
};
var ServerlessCacheSnapshotQuotaExceededFault = class ServerlessCacheSnapshotQuotaExceededFault extends ElastiCacheServiceException {
	name = "ServerlessCacheSnapshotQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServerlessCacheSnapshotQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServerlessCacheSnapshotQuotaExceededFault.prototype);
	}
};
var ServiceLinkedRoleNotFoundFault = class ServiceLinkedRoleNotFoundFault extends ElastiCacheServiceException {
	name = "ServiceLinkedRoleNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceLinkedRoleNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceLinkedRoleNotFoundFault.prototype);
	}
};
var InvalidSnapshotStateFault = class InvalidSnapshotStateFault extends ElastiCacheServiceException {
	name = "InvalidSnapshotStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidSnapshotStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidSnapshotStateFault.prototype);
	}
};
var SnapshotAlreadyExistsFault = class SnapshotAlreadyExistsFault extends ElastiCacheServiceException {
	name = "SnapshotAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotAlreadyExistsFault.prototype);
	}
};
var SnapshotQuotaExceededFault = class SnapshotQuotaExceededFault extends ElastiCacheServiceException {
	name = "SnapshotQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotQuotaExceededFault.prototype);
	}
};
var CacheClusterAlreadyExistsFault = class CacheClusterAlreadyExistsFault extends ElastiCacheServiceException {
	name = "CacheClusterAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheClusterAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheClusterAlreadyExistsFault.prototype);
	}
};
var ClusterQuotaForCustomerExceededFault = class ClusterQuotaForCustomerExceededFault extends ElastiCacheServiceException {
	name = "ClusterQuotaForCustomerExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterQuotaForCustomerExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterQuotaForCustomerExceededFault.prototype);
	}
};
var InsufficientCacheClusterCapacityFault = class InsufficientCacheClusterCapacityFault extends ElastiCacheServiceException {
	name = "InsufficientCacheClusterCapacityFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InsufficientCacheClusterCapacityFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InsufficientCacheClusterCapacityFault.prototype);
	}
};
var InvalidVPCNetworkStateFault = class InvalidVPCNetworkStateFault extends ElastiCacheServiceException {
	name = "InvalidVPCNetworkStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidVPCNetworkStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidVPCNetworkStateFault.prototype);
	}
};
var NodeQuotaForClusterExceededFault = class NodeQuotaForClusterExceededFault extends ElastiCacheServiceException {
	name = "NodeQuotaForClusterExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NodeQuotaForClusterExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NodeQuotaForClusterExceededFault.prototype);
	}
};
var NodeQuotaForCustomerExceededFault = class NodeQuotaForCustomerExceededFault extends ElastiCacheServiceException {
	name = "NodeQuotaForCustomerExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NodeQuotaForCustomerExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NodeQuotaForCustomerExceededFault.prototype);
	}
};
var CacheParameterGroupAlreadyExistsFault = class CacheParameterGroupAlreadyExistsFault extends ElastiCacheServiceException {
	name = "CacheParameterGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheParameterGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheParameterGroupAlreadyExistsFault.prototype);
	}
};
var CacheParameterGroupQuotaExceededFault = class CacheParameterGroupQuotaExceededFault extends ElastiCacheServiceException {
	name = "CacheParameterGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheParameterGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheParameterGroupQuotaExceededFault.prototype);
	}
};
var InvalidCacheParameterGroupStateFault = class InvalidCacheParameterGroupStateFault extends ElastiCacheServiceException {
	name = "InvalidCacheParameterGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidCacheParameterGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidCacheParameterGroupStateFault.prototype);
	}
};
var CacheSecurityGroupAlreadyExistsFault = class CacheSecurityGroupAlreadyExistsFault extends ElastiCacheServiceException {
	name = "CacheSecurityGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSecurityGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSecurityGroupAlreadyExistsFault.prototype);
	}
};
var CacheSecurityGroupQuotaExceededFault = class CacheSecurityGroupQuotaExceededFault extends ElastiCacheServiceException {
	name = "CacheSecurityGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSecurityGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSecurityGroupQuotaExceededFault.prototype);
	}
};
var CacheSubnetGroupAlreadyExistsFault = class CacheSubnetGroupAlreadyExistsFault extends ElastiCacheServiceException {
	name = "CacheSubnetGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSubnetGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSubnetGroupAlreadyExistsFault.prototype);
	}
};
var CacheSubnetGroupQuotaExceededFault = class CacheSubnetGroupQuotaExceededFault extends ElastiCacheServiceException {
	name = "CacheSubnetGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSubnetGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSubnetGroupQuotaExceededFault.prototype);
	}
};
var CacheSubnetQuotaExceededFault = class CacheSubnetQuotaExceededFault extends ElastiCacheServiceException {
	name = "CacheSubnetQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSubnetQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSubnetQuotaExceededFault.prototype);
	}
};
var InvalidSubnet = class InvalidSubnet extends ElastiCacheServiceException {
	name = "InvalidSubnet";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidSubnet",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidSubnet.prototype);
	}
};
var SubnetNotAllowedFault = class SubnetNotAllowedFault extends ElastiCacheServiceException {
	name = "SubnetNotAllowedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubnetNotAllowedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubnetNotAllowedFault.prototype);
	}
};
var GlobalReplicationGroupAlreadyExistsFault = class GlobalReplicationGroupAlreadyExistsFault extends ElastiCacheServiceException {
	name = "GlobalReplicationGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "GlobalReplicationGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, GlobalReplicationGroupAlreadyExistsFault.prototype);
	}
};
var GlobalReplicationGroupNotFoundFault = class GlobalReplicationGroupNotFoundFault extends ElastiCacheServiceException {
	name = "GlobalReplicationGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "GlobalReplicationGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, GlobalReplicationGroupNotFoundFault.prototype);
	}
};
var InvalidCacheClusterStateFault = class InvalidCacheClusterStateFault extends ElastiCacheServiceException {
	name = "InvalidCacheClusterStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidCacheClusterStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidCacheClusterStateFault.prototype);
	}
};
var InvalidGlobalReplicationGroupStateFault = class InvalidGlobalReplicationGroupStateFault extends ElastiCacheServiceException {
	name = "InvalidGlobalReplicationGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidGlobalReplicationGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidGlobalReplicationGroupStateFault.prototype);
	}
};
var InvalidUserGroupStateFault = class InvalidUserGroupStateFault extends ElastiCacheServiceException {
	name = "InvalidUserGroupStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidUserGroupStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidUserGroupStateFault.prototype);
	}
};
var NodeGroupsPerReplicationGroupQuotaExceededFault = class NodeGroupsPerReplicationGroupQuotaExceededFault extends ElastiCacheServiceException {
	name = "NodeGroupsPerReplicationGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NodeGroupsPerReplicationGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NodeGroupsPerReplicationGroupQuotaExceededFault.prototype);
	}
};
var ReplicationGroupAlreadyExistsFault = class ReplicationGroupAlreadyExistsFault extends ElastiCacheServiceException {
	name = "ReplicationGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReplicationGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReplicationGroupAlreadyExistsFault.prototype);
	}
};
var InvalidCredentialsException = class InvalidCredentialsException extends ElastiCacheServiceException {
	name = "InvalidCredentialsException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidCredentialsException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidCredentialsException.prototype);
	}
};
var ServerlessCacheAlreadyExistsFault = class ServerlessCacheAlreadyExistsFault extends ElastiCacheServiceException {
	name = "ServerlessCacheAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServerlessCacheAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServerlessCacheAlreadyExistsFault.prototype);
	}
};
var ServerlessCacheQuotaForCustomerExceededFault = class ServerlessCacheQuotaForCustomerExceededFault extends ElastiCacheServiceException {
	name = "ServerlessCacheQuotaForCustomerExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServerlessCacheQuotaForCustomerExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServerlessCacheQuotaForCustomerExceededFault.prototype);
	}
};
var SnapshotFeatureNotSupportedFault = class SnapshotFeatureNotSupportedFault extends ElastiCacheServiceException {
	name = "SnapshotFeatureNotSupportedFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SnapshotFeatureNotSupportedFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SnapshotFeatureNotSupportedFault.prototype);
	}
};
var DuplicateUserNameFault = class DuplicateUserNameFault extends ElastiCacheServiceException {
	name = "DuplicateUserNameFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DuplicateUserNameFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DuplicateUserNameFault.prototype);
	}
};
var UserAlreadyExistsFault = class UserAlreadyExistsFault extends ElastiCacheServiceException {
	name = "UserAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UserAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UserAlreadyExistsFault.prototype);
	}
};
var UserQuotaExceededFault = class UserQuotaExceededFault extends ElastiCacheServiceException {
	name = "UserQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UserQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UserQuotaExceededFault.prototype);
	}
};
var DefaultUserRequired = class DefaultUserRequired extends ElastiCacheServiceException {
	name = "DefaultUserRequired";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DefaultUserRequired",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DefaultUserRequired.prototype);
	}
};
var UserGroupAlreadyExistsFault = class UserGroupAlreadyExistsFault extends ElastiCacheServiceException {
	name = "UserGroupAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UserGroupAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UserGroupAlreadyExistsFault.prototype);
	}
};
var UserGroupQuotaExceededFault = class UserGroupQuotaExceededFault extends ElastiCacheServiceException {
	name = "UserGroupQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UserGroupQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UserGroupQuotaExceededFault.prototype);
	}
};
var NoOperationFault = class NoOperationFault extends ElastiCacheServiceException {
	name = "NoOperationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NoOperationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NoOperationFault.prototype);
	}
};
var CacheSubnetGroupInUse = class CacheSubnetGroupInUse extends ElastiCacheServiceException {
	name = "CacheSubnetGroupInUse";
	$fault = "client";
	constructor(opts) {
		super({
			name: "CacheSubnetGroupInUse",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, CacheSubnetGroupInUse.prototype);
	}
};
var DefaultUserAssociatedToUserGroupFault = class DefaultUserAssociatedToUserGroupFault extends ElastiCacheServiceException {
	name = "DefaultUserAssociatedToUserGroupFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DefaultUserAssociatedToUserGroupFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DefaultUserAssociatedToUserGroupFault.prototype);
	}
};
var InvalidUserStateFault = class InvalidUserStateFault extends ElastiCacheServiceException {
	name = "InvalidUserStateFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidUserStateFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidUserStateFault.prototype);
	}
};
var ReservedCacheNodesOfferingNotFoundFault = class ReservedCacheNodesOfferingNotFoundFault extends ElastiCacheServiceException {
	name = "ReservedCacheNodesOfferingNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedCacheNodesOfferingNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedCacheNodesOfferingNotFoundFault.prototype);
	}
};
var InvalidKMSKeyFault = class InvalidKMSKeyFault extends ElastiCacheServiceException {
	name = "InvalidKMSKeyFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidKMSKeyFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidKMSKeyFault.prototype);
	}
};
var SubnetInUse = class SubnetInUse extends ElastiCacheServiceException {
	name = "SubnetInUse";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SubnetInUse",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SubnetInUse.prototype);
	}
};
var ReservedCacheNodeAlreadyExistsFault = class ReservedCacheNodeAlreadyExistsFault extends ElastiCacheServiceException {
	name = "ReservedCacheNodeAlreadyExistsFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedCacheNodeAlreadyExistsFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedCacheNodeAlreadyExistsFault.prototype);
	}
};
var ReservedCacheNodeQuotaExceededFault = class ReservedCacheNodeQuotaExceededFault extends ElastiCacheServiceException {
	name = "ReservedCacheNodeQuotaExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReservedCacheNodeQuotaExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReservedCacheNodeQuotaExceededFault.prototype);
	}
};
var TagNotFoundFault = class TagNotFoundFault extends ElastiCacheServiceException {
	name = "TagNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TagNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TagNotFoundFault.prototype);
	}
};
var AuthorizationNotFoundFault = class AuthorizationNotFoundFault extends ElastiCacheServiceException {
	name = "AuthorizationNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AuthorizationNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AuthorizationNotFoundFault.prototype);
	}
};
var ReplicationGroupAlreadyUnderMigrationFault = class ReplicationGroupAlreadyUnderMigrationFault extends ElastiCacheServiceException {
	name = "ReplicationGroupAlreadyUnderMigrationFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ReplicationGroupAlreadyUnderMigrationFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ReplicationGroupAlreadyUnderMigrationFault.prototype);
	}
};
var APICallRateForCustomerExceededFault = class APICallRateForCustomerExceededFault extends ElastiCacheServiceException {
	name = "APICallRateForCustomerExceededFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "APICallRateForCustomerExceededFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, APICallRateForCustomerExceededFault.prototype);
	}
};
var NodeGroupNotFoundFault = class NodeGroupNotFoundFault extends ElastiCacheServiceException {
	name = "NodeGroupNotFoundFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NodeGroupNotFoundFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NodeGroupNotFoundFault.prototype);
	}
};
var TestFailoverNotAvailableFault = class TestFailoverNotAvailableFault extends ElastiCacheServiceException {
	name = "TestFailoverNotAvailableFault";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TestFailoverNotAvailableFault",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TestFailoverNotAvailableFault.prototype);
	}
};
// node_modules/@aws-sdk/client-elasticache/dist-es/schemas/schemas_0.js
const _AAEF = "AuthorizationAlreadyExistsFault";
const _AF = "AutomaticFailover";
const _AFS = "AutomaticFailoverStatus";
const _AMVU = "AutoMinorVersionUpgrade";
const _ANFF = "AuthorizationNotFoundFault";
const _APICRFCEF = "APICallRateForCustomerExceededFault";
const _AREE = "AtRestEncryptionEnabled";
const _ARN = "ARN";
const _ATE = "AuthTokenEnabled";
const _ATLMD = "AuthTokenLastModifiedDate";
const _ATS = "AuthTokenStatus";
const _AV = "AllowedValues";
const _AZ = "AvailabilityZone";
const _AZL = "AvailabilityZonesList";
const _Ad = "Address";
const _CAZ = "CustomerAvailabilityZone";
const _CC = "CacheCluster";
const _CCAEF = "CacheClusterAlreadyExistsFault";
const _CCCT = "CacheClusterCreateTime";
const _CCIa = "CacheClusterId";
const _CCL = "CacheClusterList";
const _CCM = "CacheClusterMessage";
const _CCNFF = "CacheClusterNotFoundFault";
const _CCS = "CacheClusterStatus";
const _CCa = "CacheClusters";
const _CDLP = "ClientDownloadLandingPage";
const _CE = "ConfigurationEndpoint";
const _CEl = "ClusterEnabled";
const _CI = "ClusterId";
const _CIL = "ClusterIdList";
const _CM = "ClusterMode";
const _CN = "CacheNodes";
const _CNCT = "CacheNodeCreateTime";
const _CNI = "CacheNodeId";
const _CNIL = "CacheNodeIdsList";
const _CNITR = "CacheNodeIdsToReboot";
const _CNITRa = "CacheNodeIdsToRemove";
const _CNL = "CacheNodeList";
const _CNS = "CacheNodeStatus";
const _CNT = "CacheNodeType";
const _CNTSP = "CacheNodeTypeSpecificParameter";
const _CNTSPL = "CacheNodeTypeSpecificParametersList";
const _CNTSPa = "CacheNodeTypeSpecificParameters";
const _CNTSV = "CacheNodeTypeSpecificValues";
const _CNTSVL = "CacheNodeTypeSpecificValueList";
const _CNTSVa = "CacheNodeTypeSpecificValue";
const _CNa = "CacheNode";
const _COA = "CustomerOutpostArn";
const _CPG = "CacheParameterGroup";
const _CPGAEF = "CacheParameterGroupAlreadyExistsFault";
const _CPGD = "CacheParameterGroupDetails";
const _CPGN = "CacheParameterGroupName";
const _CPGNFF = "CacheParameterGroupNotFoundFault";
const _CPGQEF = "CacheParameterGroupQuotaExceededFault";
const _CPGS = "CacheParameterGroupStatus";
const _CQFCEF = "ClusterQuotaForCustomerExceededFault";
const _CR = "CurrentRole";
const _CSG = "CacheSecurityGroup";
const _CSGAEF = "CacheSecurityGroupAlreadyExistsFault";
const _CSGAEFa = "CacheSubnetGroupAlreadyExistsFault";
const _CSGD = "CacheSubnetGroupDescription";
const _CSGIU = "CacheSubnetGroupInUse";
const _CSGM = "CacheSecurityGroupMembership";
const _CSGML = "CacheSecurityGroupMembershipList";
const _CSGMac = "CacheSubnetGroupMessage";
const _CSGN = "CacheSecurityGroupName";
const _CSGNFF = "CacheSecurityGroupNotFoundFault";
const _CSGNFFa = "CacheSubnetGroupNotFoundFault";
const _CSGNa = "CacheSubnetGroupName";
const _CSGQEF = "CacheSecurityGroupQuotaExceededFault";
const _CSGQEFa = "CacheSubnetGroupQuotaExceededFault";
const _CSGa = "CacheSecurityGroups";
const _CSGac = "CacheSubnetGroup";
const _CSGach = "CacheSubnetGroups";
const _CSMr = "CreateSnapshotMessage";
const _CSQEF = "CacheSubnetQuotaExceededFault";
const _CSRr = "CreateSnapshotResult";
const _CSa = "CacheSize";
const _CSr = "CreateSnapshot";
const _CT = "ChangeType";
const _CWLD = "CloudWatchLogsDetails";
const _CWLDD = "CloudWatchLogsDestinationDetails";
const _D = "Description";
const _DCCMe = "DescribeCacheClustersMessage";
const _DCCe = "DescribeCacheClusters";
const _DCP = "DescribeCacheParameters";
const _DCPM = "DescribeCacheParametersMessage";
const _DCSGMesc = "DescribeCacheSubnetGroupsMessage";
const _DCSGesc = "DescribeCacheSubnetGroups";
const _DD = "DestinationDetails";
const _DRGMe = "DescribeReplicationGroupsMessage";
const _DRGe = "DescribeReplicationGroups";
const _DSLM = "DescribeSnapshotsListMessage";
const _DSMe = "DescribeSnapshotsMessage";
const _DSe = "DeliveryStream";
const _DSes = "DescribeSnapshots";
const _DT = "DataType";
const _DTa = "DataTiering";
const _DTe = "DestinationType";
const _DUATUGF = "DefaultUserAssociatedToUserGroupFault";
const _DUNF = "DuplicateUserNameFault";
const _DUR = "DefaultUserRequired";
const _Du = "Durability";
const _E = "Engine";
const _EDf = "EffectiveDurability";
const _EV = "EngineVersion";
const _En = "Endpoint";
const _GRGAEF = "GlobalReplicationGroupAlreadyExistsFault";
const _GRGI = "GlobalReplicationGroupId";
const _GRGIl = "GlobalReplicationGroupInfo";
const _GRGMR = "GlobalReplicationGroupMemberRole";
const _GRGNFF = "GlobalReplicationGroupNotFoundFault";
const _IARNF = "InvalidARNFault";
const _ICCCF = "InsufficientCacheClusterCapacityFault";
const _ICCSF = "InvalidCacheClusterStateFault";
const _ICE = "InvalidCredentialsException";
const _ICPGSF = "InvalidCacheParameterGroupStateFault";
const _ICSGSF = "InvalidCacheSecurityGroupStateFault";
const _ID = "IpDiscovery";
const _IGRGSF = "InvalidGlobalReplicationGroupStateFault";
const _IKMSKF = "InvalidKMSKeyFault";
const _IM = "IsModifiable";
const _IPCE = "InvalidParameterCombinationException";
const _IPVE = "InvalidParameterValueException";
const _IRGSF = "InvalidReplicationGroupStateFault";
const _IS = "InvalidSubnet";
const _ISCSF = "InvalidServerlessCacheStateFault";
const _ISCSSF = "InvalidServerlessCacheSnapshotStateFault";
const _ISSF = "InvalidSnapshotStateFault";
const _IUGSF = "InvalidUserGroupStateFault";
const _IUSF = "InvalidUserStateFault";
const _IVPCNSF = "InvalidVPCNetworkStateFault";
const _K = "Key";
const _KFD = "KinesisFirehoseDetails";
const _KFDD = "KinesisFirehoseDestinationDetails";
const _KKI = "KmsKeyId";
const _LDC = "LogDeliveryConfigurations";
const _LDCL = "LogDeliveryConfigurationList";
const _LDCo = "LogDeliveryConfiguration";
const _LF = "LogFormat";
const _LG = "LogGroup";
const _LT = "LogType";
const _M = "Marker";
const _MAZ = "MultiAZ";
const _MC = "MemberClusters";
const _MCOA = "MemberClustersOutpostArns";
const _MEV = "MinimumEngineVersion";
const _MR = "MaxRecords";
const _Me = "Message";
const _N = "Name";
const _NC = "NotificationConfiguration";
const _NCN = "NumCacheNodes";
const _NG = "NodeGroup";
const _NGC = "NodeGroupConfiguration";
const _NGI = "NodeGroupId";
const _NGL = "NodeGroupList";
const _NGM = "NodeGroupMembers";
const _NGML = "NodeGroupMemberList";
const _NGMo = "NodeGroupMember";
const _NGNFF = "NodeGroupNotFoundFault";
const _NGPRGQEF = "NodeGroupsPerReplicationGroupQuotaExceededFault";
const _NGo = "NodeGroups";
const _NNG = "NumNodeGroups";
const _NOF = "NoOperationFault";
const _NQFCEF = "NodeQuotaForClusterExceededFault";
const _NQFCEFo = "NodeQuotaForCustomerExceededFault";
const _NS = "NodeSnapshot";
const _NSL = "NodeSnapshotList";
const _NSo = "NodeSnapshots";
const _NT = "NetworkType";
const _OA = "OutpostArn";
const _OAL = "OutpostArnsList";
const _PAS = "ParameterApplyStatus";
const _PAZ = "PreferredAvailabilityZone";
const _PAZri = "PrimaryAvailabilityZone";
const _PCI = "PrimaryClusterId";
const _PE = "PrimaryEndpoint";
const _PGS = "ParameterGroupStatus";
const _PL = "ParametersList";
const _PLDC = "PendingLogDeliveryConfiguration";
const _PLDCL = "PendingLogDeliveryConfigurationList";
const _PMV = "PendingModifiedValues";
const _PMW = "PreferredMaintenanceWindow";
const _PN = "ParameterName";
const _POA = "PreferredOutpostArn";
const _POAri = "PrimaryOutpostArn";
const _PP = "ProgressPercentage";
const _PV = "ParameterValue";
const _Pa = "Parameters";
const _Par = "Parameter";
const _Po = "Port";
const _RAZ = "ReplicaAvailabilityZones";
const _RCNAEF = "ReservedCacheNodeAlreadyExistsFault";
const _RCNNFF = "ReservedCacheNodeNotFoundFault";
const _RCNONFF = "ReservedCacheNodesOfferingNotFoundFault";
const _RCNQEF = "ReservedCacheNodeQuotaExceededFault";
const _RCep = "ReplicaCount";
const _RE = "ReaderEndpoint";
const _REe = "ReadEndpoint";
const _RG = "ReplicationGroup";
const _RGAEF = "ReplicationGroupAlreadyExistsFault";
const _RGAUMF = "ReplicationGroupAlreadyUnderMigrationFault";
const _RGCT = "ReplicationGroupCreateTime";
const _RGD = "ReplicationGroupDescription";
const _RGIe = "ReplicationGroupId";
const _RGL = "ReplicationGroupList";
const _RGLDE = "ReplicationGroupLogDeliveryEnabled";
const _RGM = "ReplicationGroupMessage";
const _RGNFF = "ReplicationGroupNotFoundFault";
const _RGNUMF = "ReplicationGroupNotUnderMigrationFault";
const _RGOA = "ReplicationGroupOutpostArn";
const _RGOAL = "ReplicationGroupOutpostArnList";
const _RGPMV = "ReplicationGroupPendingModifiedValues";
const _RGe = "ReplicationGroups";
const _ROA = "ReplicaOutpostArns";
const _RS = "ReshardingStatus";
const _Re = "Resharding";
const _S = "Source";
const _SAEF = "SnapshotAlreadyExistsFault";
const _SAZ = "SubnetAvailabilityZone";
const _SCAEF = "ServerlessCacheAlreadyExistsFault";
const _SCCNIRG = "ShowCacheClustersNotInReplicationGroups";
const _SCI = "SnapshottingClusterId";
const _SCNFF = "ServerlessCacheNotFoundFault";
const _SCNI = "SourceCacheNodeId";
const _SCNIh = "ShowCacheNodeInfo";
const _SCQFCEF = "ServerlessCacheQuotaForCustomerExceededFault";
const _SCSAEF = "ServerlessCacheSnapshotAlreadyExistsFault";
const _SCSNFF = "ServerlessCacheSnapshotNotFoundFault";
const _SCSQEF = "ServerlessCacheSnapshotQuotaExceededFault";
const _SCT = "SnapshotCreateTime";
const _SCc = "ScaleConfig";
const _SET = "StorageEncryptionType";
const _SFNSF = "SnapshotFeatureNotSupportedFault";
const _SG = "SecurityGroups";
const _SGIe = "SecurityGroupId";
const _SGM = "SecurityGroupMembership";
const _SGML = "SecurityGroupMembershipList";
const _SIM = "ScaleIntervalMinutes";
const _SIU = "SubnetInUse";
const _SIu = "SubnetIdentifier";
const _SL = "SnapshotList";
const _SLRNFF = "ServiceLinkedRoleNotFoundFault";
const _SLu = "SubnetList";
const _SM = "SlotMigration";
const _SN = "SnapshotName";
const _SNAF = "SubnetNotAllowedFault";
const _SNFF = "SnapshotNotFoundFault";
const _SNGC = "ShowNodeGroupConfig";
const _SNT = "SupportedNetworkTypes";
const _SO = "SubnetOutpost";
const _SOA = "SubnetOutpostArn";
const _SP = "ScalePercentage";
const _SQEF = "SnapshotQuotaExceededFault";
const _SRL = "SnapshotRetentionLimit";
const _SS = "SnapshotSource";
const _SSn = "SnapshotStatus";
const _SUNFF = "ServiceUpdateNotFoundFault";
const _SW = "SnapshotWindow";
const _Sl = "Slots";
const _Sn = "Snapshot";
const _Sna = "Snapshots";
const _St = "Status";
const _Su = "Subnets";
const _Sub = "Subnet";
const _T = "Tags";
const _TA = "TopicArn";
const _TEE = "TransitEncryptionEnabled";
const _TEM = "TransitEncryptionMode";
const _TFNAF = "TestFailoverNotAvailableFault";
const _TL = "TagList";
const _TNFF = "TagNotFoundFault";
const _TQPRE = "TagQuotaPerResourceExceeded";
const _TS = "TopicStatus";
const _Ta = "Tag";
const _UAEF = "UserAlreadyExistsFault";
const _UG = "UserGroups";
const _UGAEF = "UserGroupAlreadyExistsFault";
const _UGI = "UserGroupIds";
const _UGITA = "UserGroupIdsToAdd";
const _UGITR = "UserGroupIdsToRemove";
const _UGNFF = "UserGroupNotFoundFault";
const _UGQEF = "UserGroupQuotaExceededFault";
const _UGUS = "UserGroupsUpdateStatus";
const _UNFF = "UserNotFoundFault";
const _UQEF = "UserQuotaExceededFault";
const _V = "Value";
const _VI = "VpcId";
const _aQE = "awsQueryError";
const _c = "client";
const _e = "error";
const _hE = "httpError";
const _m = "message";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.elasticache";
const _xN = "xmlName";
const n0 = "com.amazonaws.elasticache";
const _s_registry = TypeRegistry.for(_s);
var ElastiCacheServiceException$ = [
	-3,
	_s,
	"ElastiCacheServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(ElastiCacheServiceException$, ElastiCacheServiceException);
const n0_registry = TypeRegistry.for(n0);
var APICallRateForCustomerExceededFault$ = [
	-3,
	n0,
	_APICRFCEF,
	{
		[_aQE]: [`APICallRateForCustomerExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(APICallRateForCustomerExceededFault$, APICallRateForCustomerExceededFault);
var AuthorizationAlreadyExistsFault$ = [
	-3,
	n0,
	_AAEF,
	{
		[_aQE]: [`AuthorizationAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthorizationAlreadyExistsFault$, AuthorizationAlreadyExistsFault);
var AuthorizationNotFoundFault$ = [
	-3,
	n0,
	_ANFF,
	{
		[_aQE]: [`AuthorizationNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(AuthorizationNotFoundFault$, AuthorizationNotFoundFault);
var CacheClusterAlreadyExistsFault$ = [
	-3,
	n0,
	_CCAEF,
	{
		[_aQE]: [`CacheClusterAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheClusterAlreadyExistsFault$, CacheClusterAlreadyExistsFault);
var CacheClusterNotFoundFault$ = [
	-3,
	n0,
	_CCNFF,
	{
		[_aQE]: [`CacheClusterNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheClusterNotFoundFault$, CacheClusterNotFoundFault);
var CacheParameterGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_CPGAEF,
	{
		[_aQE]: [`CacheParameterGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheParameterGroupAlreadyExistsFault$, CacheParameterGroupAlreadyExistsFault);
var CacheParameterGroupNotFoundFault$ = [
	-3,
	n0,
	_CPGNFF,
	{
		[_aQE]: [`CacheParameterGroupNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheParameterGroupNotFoundFault$, CacheParameterGroupNotFoundFault);
var CacheParameterGroupQuotaExceededFault$ = [
	-3,
	n0,
	_CPGQEF,
	{
		[_aQE]: [`CacheParameterGroupQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheParameterGroupQuotaExceededFault$, CacheParameterGroupQuotaExceededFault);
var CacheSecurityGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_CSGAEF,
	{
		[_aQE]: [`CacheSecurityGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSecurityGroupAlreadyExistsFault$, CacheSecurityGroupAlreadyExistsFault);
var CacheSecurityGroupNotFoundFault$ = [
	-3,
	n0,
	_CSGNFF,
	{
		[_aQE]: [`CacheSecurityGroupNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSecurityGroupNotFoundFault$, CacheSecurityGroupNotFoundFault);
var CacheSecurityGroupQuotaExceededFault$ = [
	-3,
	n0,
	_CSGQEF,
	{
		[_aQE]: [`QuotaExceeded.CacheSecurityGroup`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSecurityGroupQuotaExceededFault$, CacheSecurityGroupQuotaExceededFault);
var CacheSubnetGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_CSGAEFa,
	{
		[_aQE]: [`CacheSubnetGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSubnetGroupAlreadyExistsFault$, CacheSubnetGroupAlreadyExistsFault);
var CacheSubnetGroupInUse$ = [
	-3,
	n0,
	_CSGIU,
	{
		[_aQE]: [`CacheSubnetGroupInUse`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSubnetGroupInUse$, CacheSubnetGroupInUse);
var CacheSubnetGroupNotFoundFault$ = [
	-3,
	n0,
	_CSGNFFa,
	{
		[_aQE]: [`CacheSubnetGroupNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSubnetGroupNotFoundFault$, CacheSubnetGroupNotFoundFault);
var CacheSubnetGroupQuotaExceededFault$ = [
	-3,
	n0,
	_CSGQEFa,
	{
		[_aQE]: [`CacheSubnetGroupQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSubnetGroupQuotaExceededFault$, CacheSubnetGroupQuotaExceededFault);
var CacheSubnetQuotaExceededFault$ = [
	-3,
	n0,
	_CSQEF,
	{
		[_aQE]: [`CacheSubnetQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(CacheSubnetQuotaExceededFault$, CacheSubnetQuotaExceededFault);
var ClusterQuotaForCustomerExceededFault$ = [
	-3,
	n0,
	_CQFCEF,
	{
		[_aQE]: [`ClusterQuotaForCustomerExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ClusterQuotaForCustomerExceededFault$, ClusterQuotaForCustomerExceededFault);
var DefaultUserAssociatedToUserGroupFault$ = [
	-3,
	n0,
	_DUATUGF,
	{
		[_aQE]: [`DefaultUserAssociatedToUserGroup`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(DefaultUserAssociatedToUserGroupFault$, DefaultUserAssociatedToUserGroupFault);
var DefaultUserRequired$ = [
	-3,
	n0,
	_DUR,
	{
		[_aQE]: [`DefaultUserRequired`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(DefaultUserRequired$, DefaultUserRequired);
var DuplicateUserNameFault$ = [
	-3,
	n0,
	_DUNF,
	{
		[_aQE]: [`DuplicateUserName`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(DuplicateUserNameFault$, DuplicateUserNameFault);
var GlobalReplicationGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_GRGAEF,
	{
		[_aQE]: [`GlobalReplicationGroupAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(GlobalReplicationGroupAlreadyExistsFault$, GlobalReplicationGroupAlreadyExistsFault);
var GlobalReplicationGroupNotFoundFault$ = [
	-3,
	n0,
	_GRGNFF,
	{
		[_aQE]: [`GlobalReplicationGroupNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(GlobalReplicationGroupNotFoundFault$, GlobalReplicationGroupNotFoundFault);
var InsufficientCacheClusterCapacityFault$ = [
	-3,
	n0,
	_ICCCF,
	{
		[_aQE]: [`InsufficientCacheClusterCapacity`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InsufficientCacheClusterCapacityFault$, InsufficientCacheClusterCapacityFault);
var InvalidARNFault$ = [
	-3,
	n0,
	_IARNF,
	{
		[_aQE]: [`InvalidARN`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidARNFault$, InvalidARNFault);
var InvalidCacheClusterStateFault$ = [
	-3,
	n0,
	_ICCSF,
	{
		[_aQE]: [`InvalidCacheClusterState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidCacheClusterStateFault$, InvalidCacheClusterStateFault);
var InvalidCacheParameterGroupStateFault$ = [
	-3,
	n0,
	_ICPGSF,
	{
		[_aQE]: [`InvalidCacheParameterGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidCacheParameterGroupStateFault$, InvalidCacheParameterGroupStateFault);
var InvalidCacheSecurityGroupStateFault$ = [
	-3,
	n0,
	_ICSGSF,
	{
		[_aQE]: [`InvalidCacheSecurityGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidCacheSecurityGroupStateFault$, InvalidCacheSecurityGroupStateFault);
var InvalidCredentialsException$ = [
	-3,
	n0,
	_ICE,
	{
		[_aQE]: [`InvalidCredentialsException`, 408],
		[_e]: _c,
		[_hE]: 408
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidCredentialsException$, InvalidCredentialsException);
var InvalidGlobalReplicationGroupStateFault$ = [
	-3,
	n0,
	_IGRGSF,
	{
		[_aQE]: [`InvalidGlobalReplicationGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidGlobalReplicationGroupStateFault$, InvalidGlobalReplicationGroupStateFault);
var InvalidKMSKeyFault$ = [
	-3,
	n0,
	_IKMSKF,
	{
		[_aQE]: [`InvalidKMSKeyFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidKMSKeyFault$, InvalidKMSKeyFault);
var InvalidParameterCombinationException$ = [
	-3,
	n0,
	_IPCE,
	{
		[_aQE]: [`InvalidParameterCombination`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidParameterCombinationException$, InvalidParameterCombinationException);
var InvalidParameterValueException$ = [
	-3,
	n0,
	_IPVE,
	{
		[_aQE]: [`InvalidParameterValue`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
var InvalidReplicationGroupStateFault$ = [
	-3,
	n0,
	_IRGSF,
	{
		[_aQE]: [`InvalidReplicationGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidReplicationGroupStateFault$, InvalidReplicationGroupStateFault);
var InvalidServerlessCacheSnapshotStateFault$ = [
	-3,
	n0,
	_ISCSSF,
	{
		[_aQE]: [`InvalidServerlessCacheSnapshotStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidServerlessCacheSnapshotStateFault$, InvalidServerlessCacheSnapshotStateFault);
var InvalidServerlessCacheStateFault$ = [
	-3,
	n0,
	_ISCSF,
	{
		[_aQE]: [`InvalidServerlessCacheStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidServerlessCacheStateFault$, InvalidServerlessCacheStateFault);
var InvalidSnapshotStateFault$ = [
	-3,
	n0,
	_ISSF,
	{
		[_aQE]: [`InvalidSnapshotState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidSnapshotStateFault$, InvalidSnapshotStateFault);
var InvalidSubnet$ = [
	-3,
	n0,
	_IS,
	{
		[_aQE]: [`InvalidSubnet`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidSubnet$, InvalidSubnet);
var InvalidUserGroupStateFault$ = [
	-3,
	n0,
	_IUGSF,
	{
		[_aQE]: [`InvalidUserGroupState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidUserGroupStateFault$, InvalidUserGroupStateFault);
var InvalidUserStateFault$ = [
	-3,
	n0,
	_IUSF,
	{
		[_aQE]: [`InvalidUserState`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidUserStateFault$, InvalidUserStateFault);
var InvalidVPCNetworkStateFault$ = [
	-3,
	n0,
	_IVPCNSF,
	{
		[_aQE]: [`InvalidVPCNetworkStateFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidVPCNetworkStateFault$, InvalidVPCNetworkStateFault);
var NodeGroupNotFoundFault$ = [
	-3,
	n0,
	_NGNFF,
	{
		[_aQE]: [`NodeGroupNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(NodeGroupNotFoundFault$, NodeGroupNotFoundFault);
var NodeGroupsPerReplicationGroupQuotaExceededFault$ = [
	-3,
	n0,
	_NGPRGQEF,
	{
		[_aQE]: [`NodeGroupsPerReplicationGroupQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(NodeGroupsPerReplicationGroupQuotaExceededFault$, NodeGroupsPerReplicationGroupQuotaExceededFault);
var NodeQuotaForClusterExceededFault$ = [
	-3,
	n0,
	_NQFCEF,
	{
		[_aQE]: [`NodeQuotaForClusterExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(NodeQuotaForClusterExceededFault$, NodeQuotaForClusterExceededFault);
var NodeQuotaForCustomerExceededFault$ = [
	-3,
	n0,
	_NQFCEFo,
	{
		[_aQE]: [`NodeQuotaForCustomerExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(NodeQuotaForCustomerExceededFault$, NodeQuotaForCustomerExceededFault);
var NoOperationFault$ = [
	-3,
	n0,
	_NOF,
	{
		[_aQE]: [`NoOperationFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(NoOperationFault$, NoOperationFault);
var ReplicationGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_RGAEF,
	{
		[_aQE]: [`ReplicationGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ReplicationGroupAlreadyExistsFault$, ReplicationGroupAlreadyExistsFault);
var ReplicationGroupAlreadyUnderMigrationFault$ = [
	-3,
	n0,
	_RGAUMF,
	{
		[_aQE]: [`ReplicationGroupAlreadyUnderMigrationFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ReplicationGroupAlreadyUnderMigrationFault$, ReplicationGroupAlreadyUnderMigrationFault);
var ReplicationGroupNotFoundFault$ = [
	-3,
	n0,
	_RGNFF,
	{
		[_aQE]: [`ReplicationGroupNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReplicationGroupNotFoundFault$, ReplicationGroupNotFoundFault);
var ReplicationGroupNotUnderMigrationFault$ = [
	-3,
	n0,
	_RGNUMF,
	{
		[_aQE]: [`ReplicationGroupNotUnderMigrationFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ReplicationGroupNotUnderMigrationFault$, ReplicationGroupNotUnderMigrationFault);
var ReservedCacheNodeAlreadyExistsFault$ = [
	-3,
	n0,
	_RCNAEF,
	{
		[_aQE]: [`ReservedCacheNodeAlreadyExists`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedCacheNodeAlreadyExistsFault$, ReservedCacheNodeAlreadyExistsFault);
var ReservedCacheNodeNotFoundFault$ = [
	-3,
	n0,
	_RCNNFF,
	{
		[_aQE]: [`ReservedCacheNodeNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedCacheNodeNotFoundFault$, ReservedCacheNodeNotFoundFault);
var ReservedCacheNodeQuotaExceededFault$ = [
	-3,
	n0,
	_RCNQEF,
	{
		[_aQE]: [`ReservedCacheNodeQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedCacheNodeQuotaExceededFault$, ReservedCacheNodeQuotaExceededFault);
var ReservedCacheNodesOfferingNotFoundFault$ = [
	-3,
	n0,
	_RCNONFF,
	{
		[_aQE]: [`ReservedCacheNodesOfferingNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ReservedCacheNodesOfferingNotFoundFault$, ReservedCacheNodesOfferingNotFoundFault);
var ServerlessCacheAlreadyExistsFault$ = [
	-3,
	n0,
	_SCAEF,
	{
		[_aQE]: [`ServerlessCacheAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ServerlessCacheAlreadyExistsFault$, ServerlessCacheAlreadyExistsFault);
var ServerlessCacheNotFoundFault$ = [
	-3,
	n0,
	_SCNFF,
	{
		[_aQE]: [`ServerlessCacheNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ServerlessCacheNotFoundFault$, ServerlessCacheNotFoundFault);
var ServerlessCacheQuotaForCustomerExceededFault$ = [
	-3,
	n0,
	_SCQFCEF,
	{
		[_aQE]: [`ServerlessCacheQuotaForCustomerExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ServerlessCacheQuotaForCustomerExceededFault$, ServerlessCacheQuotaForCustomerExceededFault);
var ServerlessCacheSnapshotAlreadyExistsFault$ = [
	-3,
	n0,
	_SCSAEF,
	{
		[_aQE]: [`ServerlessCacheSnapshotAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ServerlessCacheSnapshotAlreadyExistsFault$, ServerlessCacheSnapshotAlreadyExistsFault);
var ServerlessCacheSnapshotNotFoundFault$ = [
	-3,
	n0,
	_SCSNFF,
	{
		[_aQE]: [`ServerlessCacheSnapshotNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ServerlessCacheSnapshotNotFoundFault$, ServerlessCacheSnapshotNotFoundFault);
var ServerlessCacheSnapshotQuotaExceededFault$ = [
	-3,
	n0,
	_SCSQEF,
	{
		[_aQE]: [`ServerlessCacheSnapshotQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ServerlessCacheSnapshotQuotaExceededFault$, ServerlessCacheSnapshotQuotaExceededFault);
var ServiceLinkedRoleNotFoundFault$ = [
	-3,
	n0,
	_SLRNFF,
	{
		[_aQE]: [`ServiceLinkedRoleNotFoundFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ServiceLinkedRoleNotFoundFault$, ServiceLinkedRoleNotFoundFault);
var ServiceUpdateNotFoundFault$ = [
	-3,
	n0,
	_SUNFF,
	{
		[_aQE]: [`ServiceUpdateNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ServiceUpdateNotFoundFault$, ServiceUpdateNotFoundFault);
var SnapshotAlreadyExistsFault$ = [
	-3,
	n0,
	_SAEF,
	{
		[_aQE]: [`SnapshotAlreadyExistsFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotAlreadyExistsFault$, SnapshotAlreadyExistsFault);
var SnapshotFeatureNotSupportedFault$ = [
	-3,
	n0,
	_SFNSF,
	{
		[_aQE]: [`SnapshotFeatureNotSupportedFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotFeatureNotSupportedFault$, SnapshotFeatureNotSupportedFault);
var SnapshotNotFoundFault$ = [
	-3,
	n0,
	_SNFF,
	{
		[_aQE]: [`SnapshotNotFoundFault`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotNotFoundFault$, SnapshotNotFoundFault);
var SnapshotQuotaExceededFault$ = [
	-3,
	n0,
	_SQEF,
	{
		[_aQE]: [`SnapshotQuotaExceededFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SnapshotQuotaExceededFault$, SnapshotQuotaExceededFault);
var SubnetInUse$ = [
	-3,
	n0,
	_SIU,
	{
		[_aQE]: [`SubnetInUse`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SubnetInUse$, SubnetInUse);
var SubnetNotAllowedFault$ = [
	-3,
	n0,
	_SNAF,
	{
		[_aQE]: [`SubnetNotAllowedFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(SubnetNotAllowedFault$, SubnetNotAllowedFault);
var TagNotFoundFault$ = [
	-3,
	n0,
	_TNFF,
	{
		[_aQE]: [`TagNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(TagNotFoundFault$, TagNotFoundFault);
var TagQuotaPerResourceExceeded$ = [
	-3,
	n0,
	_TQPRE,
	{
		[_aQE]: [`TagQuotaPerResourceExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(TagQuotaPerResourceExceeded$, TagQuotaPerResourceExceeded);
var TestFailoverNotAvailableFault$ = [
	-3,
	n0,
	_TFNAF,
	{
		[_aQE]: [`TestFailoverNotAvailableFault`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(TestFailoverNotAvailableFault$, TestFailoverNotAvailableFault);
var UserAlreadyExistsFault$ = [
	-3,
	n0,
	_UAEF,
	{
		[_aQE]: [`UserAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UserAlreadyExistsFault$, UserAlreadyExistsFault);
var UserGroupAlreadyExistsFault$ = [
	-3,
	n0,
	_UGAEF,
	{
		[_aQE]: [`UserGroupAlreadyExists`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UserGroupAlreadyExistsFault$, UserGroupAlreadyExistsFault);
var UserGroupNotFoundFault$ = [
	-3,
	n0,
	_UGNFF,
	{
		[_aQE]: [`UserGroupNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(UserGroupNotFoundFault$, UserGroupNotFoundFault);
var UserGroupQuotaExceededFault$ = [
	-3,
	n0,
	_UGQEF,
	{
		[_aQE]: [`UserGroupQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UserGroupQuotaExceededFault$, UserGroupQuotaExceededFault);
var UserNotFoundFault$ = [
	-3,
	n0,
	_UNFF,
	{
		[_aQE]: [`UserNotFound`, 404],
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(UserNotFoundFault$, UserNotFoundFault);
var UserQuotaExceededFault$ = [
	-3,
	n0,
	_UQEF,
	{
		[_aQE]: [`UserQuotaExceeded`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(UserQuotaExceededFault$, UserQuotaExceededFault);
const errorTypeRegistries = [_s_registry, n0_registry];
var AvailabilityZone$ = [
	3,
	n0,
	_AZ,
	0,
	[_N],
	[0]
];
var CacheCluster$ = [
	3,
	n0,
	_CC,
	0,
	[
		_CCIa,
		_CE,
		_CDLP,
		_CNT,
		_E,
		_EV,
		_CCS,
		_NCN,
		_PAZ,
		_POA,
		_CCCT,
		_PMW,
		_PMV,
		_NC,
		_CSGa,
		_CPG,
		_CSGNa,
		_CN,
		_AMVU,
		_SG,
		_RGIe,
		_SRL,
		_SW,
		_ATE,
		_ATLMD,
		_TEE,
		_AREE,
		_ARN,
		_RGLDE,
		_LDC,
		_NT,
		_ID,
		_TEM
	],
	[
		0,
		() => Endpoint$,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		4,
		0,
		[() => PendingModifiedValues$, 0],
		() => NotificationConfiguration$,
		[() => CacheSecurityGroupMembershipList, 0],
		[() => CacheParameterGroupStatus$, 0],
		0,
		[() => CacheNodeList, 0],
		2,
		() => SecurityGroupMembershipList,
		0,
		1,
		0,
		2,
		4,
		2,
		2,
		0,
		2,
		[() => LogDeliveryConfigurationList, 0],
		0,
		0,
		0
	]
];
var CacheClusterMessage$ = [
	3,
	n0,
	_CCM,
	0,
	[_M, _CCa],
	[0, [() => CacheClusterList, 0]]
];
var CacheNode$ = [
	3,
	n0,
	_CNa,
	0,
	[
		_CNI,
		_CNS,
		_CNCT,
		_En,
		_PGS,
		_SCNI,
		_CAZ,
		_COA
	],
	[
		0,
		0,
		4,
		() => Endpoint$,
		0,
		0,
		0,
		0
	]
];
var CacheNodeTypeSpecificParameter$ = [
	3,
	n0,
	_CNTSP,
	0,
	[
		_PN,
		_D,
		_S,
		_DT,
		_AV,
		_IM,
		_MEV,
		_CNTSV,
		_CT
	],
	[
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		[() => CacheNodeTypeSpecificValueList, 0],
		0
	]
];
var CacheNodeTypeSpecificValue$ = [
	3,
	n0,
	_CNTSVa,
	0,
	[_CNT, _V],
	[0, 0]
];
var CacheParameterGroupDetails$ = [
	3,
	n0,
	_CPGD,
	0,
	[
		_M,
		_Pa,
		_CNTSPa
	],
	[
		0,
		[() => ParametersList, 0],
		[() => CacheNodeTypeSpecificParametersList, 0]
	]
];
var CacheParameterGroupStatus$ = [
	3,
	n0,
	_CPGS,
	0,
	[
		_CPGN,
		_PAS,
		_CNITR
	],
	[
		0,
		0,
		[() => CacheNodeIdsList, 0]
	]
];
var CacheSecurityGroupMembership$ = [
	3,
	n0,
	_CSGM,
	0,
	[_CSGN, _St],
	[0, 0]
];
var CacheSubnetGroup$ = [
	3,
	n0,
	_CSGac,
	0,
	[
		_CSGNa,
		_CSGD,
		_VI,
		_Su,
		_ARN,
		_SNT
	],
	[
		0,
		0,
		0,
		[() => SubnetList, 0],
		0,
		64
	]
];
var CacheSubnetGroupMessage$ = [
	3,
	n0,
	_CSGMac,
	0,
	[_M, _CSGach],
	[0, [() => CacheSubnetGroups, 0]]
];
var CloudWatchLogsDestinationDetails$ = [
	3,
	n0,
	_CWLDD,
	0,
	[_LG],
	[0]
];
var CreateSnapshotMessage$ = [
	3,
	n0,
	_CSMr,
	0,
	[
		_SN,
		_RGIe,
		_CCIa,
		_KKI,
		_T
	],
	[
		0,
		0,
		0,
		0,
		[() => TagList, 0]
	],
	1
];
var CreateSnapshotResult$ = [
	3,
	n0,
	_CSRr,
	0,
	[_Sn],
	[[() => Snapshot$, 0]]
];
var DescribeCacheClustersMessage$ = [
	3,
	n0,
	_DCCMe,
	0,
	[
		_CCIa,
		_MR,
		_M,
		_SCNIh,
		_SCCNIRG
	],
	[
		0,
		1,
		0,
		2,
		2
	]
];
var DescribeCacheParametersMessage$ = [
	3,
	n0,
	_DCPM,
	0,
	[
		_CPGN,
		_S,
		_MR,
		_M
	],
	[
		0,
		0,
		1,
		0
	],
	1
];
var DescribeCacheSubnetGroupsMessage$ = [
	3,
	n0,
	_DCSGMesc,
	0,
	[
		_CSGNa,
		_MR,
		_M
	],
	[
		0,
		1,
		0
	]
];
var DescribeReplicationGroupsMessage$ = [
	3,
	n0,
	_DRGMe,
	0,
	[
		_RGIe,
		_MR,
		_M
	],
	[
		0,
		1,
		0
	]
];
var DescribeSnapshotsListMessage$ = [
	3,
	n0,
	_DSLM,
	0,
	[_M, _Sna],
	[0, [() => SnapshotList, 0]]
];
var DescribeSnapshotsMessage$ = [
	3,
	n0,
	_DSMe,
	0,
	[
		_RGIe,
		_CCIa,
		_SN,
		_SS,
		_M,
		_MR,
		_SNGC
	],
	[
		0,
		0,
		0,
		0,
		0,
		1,
		2
	]
];
var DestinationDetails$ = [
	3,
	n0,
	_DD,
	0,
	[_CWLD, _KFD],
	[() => CloudWatchLogsDestinationDetails$, () => KinesisFirehoseDestinationDetails$]
];
var Endpoint$ = [
	3,
	n0,
	_En,
	0,
	[_Ad, _Po],
	[0, 1]
];
var GlobalReplicationGroupInfo$ = [
	3,
	n0,
	_GRGIl,
	0,
	[_GRGI, _GRGMR],
	[0, 0]
];
var KinesisFirehoseDestinationDetails$ = [
	3,
	n0,
	_KFDD,
	0,
	[_DSe],
	[0]
];
var LogDeliveryConfiguration$ = [
	3,
	n0,
	_LDCo,
	0,
	[
		_LT,
		_DTe,
		_DD,
		_LF,
		_St,
		_Me
	],
	[
		0,
		0,
		() => DestinationDetails$,
		0,
		0,
		0
	]
];
var NodeGroup$ = [
	3,
	n0,
	_NG,
	0,
	[
		_NGI,
		_St,
		_PE,
		_RE,
		_Sl,
		_NGM
	],
	[
		0,
		0,
		() => Endpoint$,
		() => Endpoint$,
		0,
		[() => NodeGroupMemberList, 0]
	]
];
var NodeGroupConfiguration$ = [
	3,
	n0,
	_NGC,
	0,
	[
		_NGI,
		_Sl,
		_RCep,
		_PAZri,
		_RAZ,
		_POAri,
		_ROA
	],
	[
		0,
		0,
		1,
		0,
		[() => AvailabilityZonesList, 0],
		0,
		[() => OutpostArnsList, 0]
	]
];
var NodeGroupMember$ = [
	3,
	n0,
	_NGMo,
	0,
	[
		_CCIa,
		_CNI,
		_REe,
		_PAZ,
		_POA,
		_CR
	],
	[
		0,
		0,
		() => Endpoint$,
		0,
		0,
		0
	]
];
var NodeSnapshot$ = [
	3,
	n0,
	_NS,
	0,
	[
		_CCIa,
		_NGI,
		_CNI,
		_NGC,
		_CSa,
		_CNCT,
		_SCT
	],
	[
		0,
		0,
		0,
		[() => NodeGroupConfiguration$, 0],
		0,
		4,
		4
	]
];
var NotificationConfiguration$ = [
	3,
	n0,
	_NC,
	0,
	[_TA, _TS],
	[0, 0]
];
var Parameter$ = [
	3,
	n0,
	_Par,
	0,
	[
		_PN,
		_PV,
		_D,
		_S,
		_DT,
		_AV,
		_IM,
		_MEV,
		_CT
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		0
	]
];
var PendingLogDeliveryConfiguration$ = [
	3,
	n0,
	_PLDC,
	0,
	[
		_LT,
		_DTe,
		_DD,
		_LF
	],
	[
		0,
		0,
		() => DestinationDetails$,
		0
	]
];
var PendingModifiedValues$ = [
	3,
	n0,
	_PMV,
	0,
	[
		_NCN,
		_CNITRa,
		_EV,
		_CNT,
		_ATS,
		_LDC,
		_TEE,
		_TEM,
		_SCc
	],
	[
		1,
		[() => CacheNodeIdsList, 0],
		0,
		0,
		0,
		() => PendingLogDeliveryConfigurationList,
		2,
		0,
		() => ScaleConfig$
	]
];
var ReplicationGroup$ = [
	3,
	n0,
	_RG,
	0,
	[
		_RGIe,
		_D,
		_GRGIl,
		_St,
		_PMV,
		_MC,
		_NGo,
		_SCI,
		_AF,
		_MAZ,
		_CE,
		_SRL,
		_SW,
		_CEl,
		_CNT,
		_ATE,
		_ATLMD,
		_TEE,
		_AREE,
		_MCOA,
		_KKI,
		_SET,
		_ARN,
		_UGI,
		_LDC,
		_RGCT,
		_DTa,
		_AMVU,
		_NT,
		_ID,
		_TEM,
		_CM,
		_E,
		_Du,
		_EDf
	],
	[
		0,
		0,
		() => GlobalReplicationGroupInfo$,
		0,
		() => ReplicationGroupPendingModifiedValues$,
		[() => ClusterIdList, 0],
		[() => NodeGroupList, 0],
		0,
		0,
		0,
		() => Endpoint$,
		1,
		0,
		2,
		0,
		2,
		4,
		2,
		2,
		[() => ReplicationGroupOutpostArnList, 0],
		0,
		0,
		0,
		64,
		[() => LogDeliveryConfigurationList, 0],
		4,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0
	]
];
var ReplicationGroupMessage$ = [
	3,
	n0,
	_RGM,
	0,
	[_M, _RGe],
	[0, [() => ReplicationGroupList, 0]]
];
var ReplicationGroupPendingModifiedValues$ = [
	3,
	n0,
	_RGPMV,
	0,
	[
		_PCI,
		_AFS,
		_Re,
		_ATS,
		_UG,
		_LDC,
		_TEE,
		_TEM,
		_CM
	],
	[
		0,
		0,
		() => ReshardingStatus$,
		0,
		() => UserGroupsUpdateStatus$,
		() => PendingLogDeliveryConfigurationList,
		2,
		0,
		0
	]
];
var ReshardingStatus$ = [
	3,
	n0,
	_RS,
	0,
	[_SM],
	[() => SlotMigration$]
];
var ScaleConfig$ = [
	3,
	n0,
	_SCc,
	0,
	[_SP, _SIM],
	[1, 1]
];
var SecurityGroupMembership$ = [
	3,
	n0,
	_SGM,
	0,
	[_SGIe, _St],
	[0, 0]
];
var SlotMigration$ = [
	3,
	n0,
	_SM,
	0,
	[_PP],
	[1]
];
var Snapshot$ = [
	3,
	n0,
	_Sn,
	0,
	[
		_SN,
		_RGIe,
		_RGD,
		_CCIa,
		_SSn,
		_SS,
		_CNT,
		_E,
		_EV,
		_NCN,
		_PAZ,
		_POA,
		_CCCT,
		_PMW,
		_TA,
		_Po,
		_CPGN,
		_CSGNa,
		_VI,
		_AMVU,
		_SRL,
		_SW,
		_NNG,
		_AF,
		_NSo,
		_KKI,
		_ARN,
		_DTa,
		_Du
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		4,
		0,
		0,
		1,
		0,
		0,
		0,
		2,
		1,
		0,
		1,
		0,
		[() => NodeSnapshotList, 0],
		0,
		0,
		0,
		0
	]
];
var Subnet$ = [
	3,
	n0,
	_Sub,
	0,
	[
		_SIu,
		_SAZ,
		_SO,
		_SNT
	],
	[
		0,
		() => AvailabilityZone$,
		() => SubnetOutpost$,
		64
	]
];
var SubnetOutpost$ = [
	3,
	n0,
	_SO,
	0,
	[_SOA],
	[0]
];
var Tag$ = [
	3,
	n0,
	_Ta,
	0,
	[_K, _V],
	[0, 0]
];
var UserGroupsUpdateStatus$ = [
	3,
	n0,
	_UGUS,
	0,
	[_UGITA, _UGITR],
	[64, 64]
];
var AvailabilityZonesList = [
	1,
	n0,
	_AZL,
	0,
	[0, { [_xN]: _AZ }]
];
var CacheClusterList = [
	1,
	n0,
	_CCL,
	0,
	[() => CacheCluster$, { [_xN]: _CC }]
];
var CacheNodeIdsList = [
	1,
	n0,
	_CNIL,
	0,
	[0, { [_xN]: _CNI }]
];
var CacheNodeList = [
	1,
	n0,
	_CNL,
	0,
	[() => CacheNode$, { [_xN]: _CNa }]
];
var CacheNodeTypeSpecificParametersList = [
	1,
	n0,
	_CNTSPL,
	0,
	[() => CacheNodeTypeSpecificParameter$, { [_xN]: _CNTSP }]
];
var CacheNodeTypeSpecificValueList = [
	1,
	n0,
	_CNTSVL,
	0,
	[() => CacheNodeTypeSpecificValue$, { [_xN]: _CNTSVa }]
];
var CacheSecurityGroupMembershipList = [
	1,
	n0,
	_CSGML,
	0,
	[() => CacheSecurityGroupMembership$, { [_xN]: _CSG }]
];
var CacheSubnetGroups = [
	1,
	n0,
	_CSGach,
	0,
	[() => CacheSubnetGroup$, { [_xN]: _CSGac }]
];
var ClusterIdList = [
	1,
	n0,
	_CIL,
	0,
	[0, { [_xN]: _CI }]
];
var LogDeliveryConfigurationList = [
	1,
	n0,
	_LDCL,
	0,
	[() => LogDeliveryConfiguration$, { [_xN]: _LDCo }]
];
var NodeGroupList = [
	1,
	n0,
	_NGL,
	0,
	[() => NodeGroup$, { [_xN]: _NG }]
];
var NodeGroupMemberList = [
	1,
	n0,
	_NGML,
	0,
	[() => NodeGroupMember$, { [_xN]: _NGMo }]
];
var NodeSnapshotList = [
	1,
	n0,
	_NSL,
	0,
	[() => NodeSnapshot$, { [_xN]: _NS }]
];
var OutpostArnsList = [
	1,
	n0,
	_OAL,
	0,
	[0, { [_xN]: _OA }]
];
var ParametersList = [
	1,
	n0,
	_PL,
	0,
	[() => Parameter$, { [_xN]: _Par }]
];
var PendingLogDeliveryConfigurationList = [
	1,
	n0,
	_PLDCL,
	0,
	() => PendingLogDeliveryConfiguration$
];
var ReplicationGroupList = [
	1,
	n0,
	_RGL,
	0,
	[() => ReplicationGroup$, { [_xN]: _RG }]
];
var ReplicationGroupOutpostArnList = [
	1,
	n0,
	_RGOAL,
	0,
	[0, { [_xN]: _RGOA }]
];
var SecurityGroupMembershipList = [
	1,
	n0,
	_SGML,
	0,
	() => SecurityGroupMembership$
];
var SnapshotList = [
	1,
	n0,
	_SL,
	0,
	[() => Snapshot$, { [_xN]: _Sn }]
];
var SubnetList = [
	1,
	n0,
	_SLu,
	0,
	[() => Subnet$, { [_xN]: _Sub }]
];
var TagList = [
	1,
	n0,
	_TL,
	0,
	[() => Tag$, { [_xN]: _Ta }]
];
var CreateSnapshot$ = [
	9,
	n0,
	_CSr,
	0,
	() => CreateSnapshotMessage$,
	() => CreateSnapshotResult$
];
var DescribeCacheClusters$ = [
	9,
	n0,
	_DCCe,
	0,
	() => DescribeCacheClustersMessage$,
	() => CacheClusterMessage$
];
var DescribeCacheParameters$ = [
	9,
	n0,
	_DCP,
	0,
	() => DescribeCacheParametersMessage$,
	() => CacheParameterGroupDetails$
];
var DescribeCacheSubnetGroups$ = [
	9,
	n0,
	_DCSGesc,
	0,
	() => DescribeCacheSubnetGroupsMessage$,
	() => CacheSubnetGroupMessage$
];
var DescribeReplicationGroups$ = [
	9,
	n0,
	_DRGe,
	0,
	() => DescribeReplicationGroupsMessage$,
	() => ReplicationGroupMessage$
];
var DescribeSnapshots$ = [
	9,
	n0,
	_DSes,
	0,
	() => DescribeSnapshotsMessage$,
	() => DescribeSnapshotsListMessage$
];
// node_modules/@aws-sdk/client-elasticache/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2015-02-02",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultElastiCacheHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new AwsSdkSigV4Signer()
		}],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsQueryProtocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.elasticache",
			errorTypeRegistries,
			xmlNamespace: "http://elasticache.amazonaws.com/doc/2015-02-02/",
			version: "2015-02-02",
			serviceTarget: "AmazonElastiCacheV9"
		},
		serviceId: config?.serviceId ?? "ElastiCache",
		sha256: config?.sha256 ?? Sha256Node,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8,
		utf8Encoder: config?.utf8Encoder ?? toUtf8
	};
};
// node_modules/@aws-sdk/client-elasticache/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	emitWarningIfUnsupportedVersion(process.version);
	const defaultsMode = resolveDefaultsModeConfig(config);
	const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
	const clientSharedValues = getRuntimeConfig$1(config);
	emitWarningIfUnsupportedVersion$1(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
		region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
			...NODE_REGION_CONFIG_FILE_OPTIONS,
			...loaderConfig
		}),
		requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? loadConfig({
			...NODE_RETRY_MODE_CONFIG_OPTIONS,
			default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
		}, config),
		streamCollector: config?.streamCollector ?? streamCollector,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
	};
};
// node_modules/@aws-sdk/client-elasticache/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};
// node_modules/@aws-sdk/client-elasticache/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-elasticache/dist-es/ElastiCacheClient.js
var ElastiCacheClient = class extends Client {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = resolveClientEndpointParameters(_config_0);
		const _config_2 = resolveUserAgentConfig(_config_1);
		const _config_3 = resolveRetryConfig(_config_2);
		const _config_4 = resolveRegionConfig(_config_3);
		const _config_5 = resolveHostHeaderConfig(_config_4);
		const _config_6 = resolveEndpointConfig(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use(getSchemaSerdePlugin(this.config));
		this.middlewareStack.use(getUserAgentPlugin(this.config));
		this.middlewareStack.use(getRetryPlugin(this.config));
		this.middlewareStack.use(getContentLengthPlugin(this.config));
		this.middlewareStack.use(getHostHeaderPlugin(this.config));
		this.middlewareStack.use(getLoggerPlugin(this.config));
		this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
		this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
			httpAuthSchemeParametersProvider: defaultElastiCacheHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-elasticache/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "AmazonElastiCacheV9", "ElastiCacheClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-elasticache/dist-es/commands/CreateSnapshotCommand.js
var CreateSnapshotCommand = class extends command(_ep0, _mw0, "CreateSnapshot", CreateSnapshot$) {};
// node_modules/@aws-sdk/client-elasticache/dist-es/commands/DescribeCacheClustersCommand.js
var DescribeCacheClustersCommand = class extends command(_ep0, _mw0, "DescribeCacheClusters", DescribeCacheClusters$) {};
// node_modules/@aws-sdk/client-elasticache/dist-es/commands/DescribeCacheParametersCommand.js
var DescribeCacheParametersCommand = class extends command(_ep0, _mw0, "DescribeCacheParameters", DescribeCacheParameters$) {};
// node_modules/@aws-sdk/client-elasticache/dist-es/commands/DescribeCacheSubnetGroupsCommand.js
var DescribeCacheSubnetGroupsCommand = class extends command(_ep0, _mw0, "DescribeCacheSubnetGroups", DescribeCacheSubnetGroups$) {};
// node_modules/@aws-sdk/client-elasticache/dist-es/commands/DescribeReplicationGroupsCommand.js
var DescribeReplicationGroupsCommand = class extends command(_ep0, _mw0, "DescribeReplicationGroups", DescribeReplicationGroups$) {};
// node_modules/@aws-sdk/client-elasticache/dist-es/commands/DescribeSnapshotsCommand.js
var DescribeSnapshotsCommand = class extends command(_ep0, _mw0, "DescribeSnapshots", DescribeSnapshots$) {};
// node_modules/@aws-sdk/client-elasticache/dist-es/pagination/DescribeCacheClustersPaginator.js
const paginateDescribeCacheClusters = createPaginator(ElastiCacheClient, DescribeCacheClustersCommand, "Marker", "Marker", "MaxRecords");
// node_modules/@aws-sdk/client-elasticache/dist-es/pagination/DescribeCacheParametersPaginator.js
const paginateDescribeCacheParameters = createPaginator(ElastiCacheClient, DescribeCacheParametersCommand, "Marker", "Marker", "MaxRecords");
// node_modules/@aws-sdk/client-elasticache/dist-es/pagination/DescribeCacheSubnetGroupsPaginator.js
const paginateDescribeCacheSubnetGroups = createPaginator(ElastiCacheClient, DescribeCacheSubnetGroupsCommand, "Marker", "Marker", "MaxRecords");
// node_modules/@aws-sdk/client-elasticache/dist-es/pagination/DescribeSnapshotsPaginator.js
const paginateDescribeSnapshots = createPaginator(ElastiCacheClient, DescribeSnapshotsCommand, "Marker", "Marker", "MaxRecords");
export { CreateSnapshotCommand, DescribeCacheClustersCommand, DescribeCacheSubnetGroupsCommand, DescribeReplicationGroupsCommand, DescribeSnapshotsCommand, ElastiCacheClient, paginateDescribeCacheClusters, paginateDescribeCacheParameters, paginateDescribeCacheSubnetGroups, paginateDescribeSnapshots };
