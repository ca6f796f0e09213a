<?php
/*
 * Makes one WordPress behave like several, by the environment of the server that runs it. Nothing here
 * helps the source that is tested: it makes things harder, or sends the header that a feed's owner would add.
 */

// Nobody reads mail here.
add_filter('pre_wp_mail', '__return_false');

// Sites that ask each other have public addresses; here all of them are this machine, on any port.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);

// A site whose owner has not installed our plugin.
if (getenv('PORTAL_WITHOUT_PLUGIN')) {
    add_filter('pre_option_active_plugins', fn() => []);
}

// A site whose owner never chose addresses with words in them.
if (getenv('PORTAL_PLAIN_ADDRESSES')) {
    add_filter('pre_option_permalink_structure', fn() => '');
}

// A site whose owner moved the REST interface, and closed the other way to it.
if (getenv('PORTAL_REST_PREFIX')) {
    add_filter('rest_url_prefix', fn() => getenv('PORTAL_REST_PREFIX'));
    // The rules are kept in the database, which the other forms of the site share.
    add_filter('option_rewrite_rules', function ($rules) {
        $prefix = getenv('PORTAL_REST_PREFIX');
        $usual = fn($pattern) => !str_contains($pattern, 'wp-json');
        return [
            "^$prefix/?$" => 'index.php?rest_route=/',
            "^$prefix/(.*)?" => 'index.php?rest_route=/$matches[1]',
        ] + array_filter((array) $rules, $usual, ARRAY_FILTER_USE_KEY);
    });
    if (isset($_GET['rest_route'])) {
        http_response_code(403);
        exit('Forbidden');
    }
    header('Access-Control-Allow-Origin: *');
    header('Access-Control-Expose-Headers: Link, X-WP-Total, X-WP-TotalPages');
}

// A feed whose owner lets other sites read it.
if (isset($_GET['cors'])) {
    add_filter('wp_headers', fn($headers) => $headers + ['Access-Control-Allow-Origin' => '*']);
}

// A site that closed its REST interface to everybody who is not logged in, as security plugins do.
if (getenv('PORTAL_CLOSED')) {
    add_filter('rest_authentication_errors', fn() => new WP_Error(
        'rest_login_required',
        'REST API restricted to authenticated users.',
        ['status' => 401]
    ));
}
