var NoAuthSigner=class{async sign(httpRequest,identity,signingProperties){return httpRequest}};export{NoAuthSigner as t};
