// Written by scripts/carry-*.mjs; edit the script, not this file.
import type { NsgRule } from "../nsg-rules";

export const entries: readonly NsgRule[] = [
  {"subnet":"bastion","name":"AllowHttpsInbound","priority":120,"direction":"Inbound","access":"Allow","protocol":"Tcp","source":{"prefix":"Internet"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["443"],"onlyWhen":"publicBastion"},
  {"subnet":"bastion","name":"AllowHttpsInboundPrivate","priority":120,"direction":"Inbound","access":"Allow","protocol":"Tcp","source":{"planned":"privateUsers"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["443"],"onlyWhen":"privateBastion"},
  {"subnet":"bastion","name":"AllowGatewayManagerInbound","priority":130,"direction":"Inbound","access":"Allow","protocol":"Tcp","source":{"prefix":"GatewayManager"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["443"]},
  {"subnet":"bastion","name":"AllowAzureLoadBalancerInbound","priority":140,"direction":"Inbound","access":"Allow","protocol":"Tcp","source":{"prefix":"AzureLoadBalancer"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["443"]},
  {"subnet":"bastion","name":"AllowBastionHostCommunicationInbound","priority":150,"direction":"Inbound","access":"Allow","protocol":"*","source":{"prefix":"VirtualNetwork"},"sourcePortRange":"*","destination":{"prefix":"VirtualNetwork"},"destinationPortRanges":["8080","5701"]},
  {"subnet":"bastion","name":"DenyAllInbound","priority":4096,"direction":"Inbound","access":"Deny","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["*"]},
  {"subnet":"bastion","name":"AllowSshRdpOutbound","priority":100,"direction":"Outbound","access":"Allow","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"VirtualNetwork"},"destinationPortRanges":["22","3389"]},
  {"subnet":"bastion","name":"AllowAzureCloudOutbound","priority":110,"direction":"Outbound","access":"Allow","protocol":"Tcp","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"AzureCloud"},"destinationPortRanges":["443"]},
  {"subnet":"bastion","name":"AllowBastionHostCommunicationOutbound","priority":120,"direction":"Outbound","access":"Allow","protocol":"*","source":{"prefix":"VirtualNetwork"},"sourcePortRange":"*","destination":{"prefix":"VirtualNetwork"},"destinationPortRanges":["8080","5701"]},
  {"subnet":"bastion","name":"AllowGetSessionInformationOutbound","priority":130,"direction":"Outbound","access":"Allow","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"Internet"},"destinationPortRanges":["80"]},
  {"subnet":"bastion","name":"DenyAllOutbound","priority":4096,"direction":"Outbound","access":"Deny","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["*"]},
  {"subnet":"jumpbox","name":"AllowBastionRdpSsh","priority":100,"direction":"Inbound","access":"Allow","protocol":"Tcp","source":{"planned":"bastionSubnet"},"sourcePortRange":"*","destination":{"planned":"jumpboxSubnet"},"destinationPortRanges":["22","3389"]},
  {"subnet":"jumpbox","name":"DenyAllInbound","priority":4096,"direction":"Inbound","access":"Deny","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["*"]},
  {"subnet":"privateEndpoints","name":"AllowVnetHttps","priority":100,"direction":"Inbound","access":"Allow","protocol":"Tcp","source":{"planned":"clients"},"sourcePortRange":"*","destination":{"planned":"privateEndpointSubnet"},"destinationPortRanges":["443"]},
  {"subnet":"privateEndpoints","name":"DenyAllInbound","priority":4096,"direction":"Inbound","access":"Deny","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["*"]},
  {"subnet":"privateEndpoints","name":"DenyAllOutbound","priority":4096,"direction":"Outbound","access":"Deny","protocol":"*","source":{"prefix":"*"},"sourcePortRange":"*","destination":{"prefix":"*"},"destinationPortRanges":["*"]},
];
