var NoAuthSigner=class{async sign(e,t,n){return e}};export{NoAuthSigner as t};
