<?php
// Reads cases as JSON, one per line, and answers each with PHP's own urlencode, md5 and hash_hmac: the form of the
// parameters in their order, the signature as the provider's documents show it in PHP, and an HMAC of what is signed.
while (($line = fgets(STDIN)) !== false) {
    $case = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    $pairs = [];
    $map = [];
    foreach ($case['params'] as [$name, $value]) {
        $pairs[] = urlencode($name) . '=' . urlencode($value);
        $map[$name] = $value;
    }
    ksort($map, SORT_STRING);
    $gather = $case['method'] . $case['url'];
    foreach ($map as $name => $value) {
        $gather .= $name . '=' . $value;
    }
    $gather .= $case['secret'];
    echo implode(' ', [
        $case['method'],
        urlencode($case['url']),
        urlencode($case['secret']),
        implode('&', $pairs),
        rtrim(strtr(base64_encode(md5(urlencode($gather), true)), '+/', '-_'), '='),
        rtrim(strtr(base64_encode(hash_hmac('sha256', $gather, $case['secret'], true)), '+/', '-_'), '='),
    ]), "\n";
}
